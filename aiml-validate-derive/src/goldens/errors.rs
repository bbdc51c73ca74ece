#[aiml(modl("a"))]
struct Request<T> {
    #[aiml(rang(0..=1), length(1..))]
    a: T,
    #[aiml(length(2..=1))]
    b: String,
    #[aiml(range(0..=300))]
    c: u8,
}

// becomes

::core::compile_error! {
    "unknown word `rang`, did you mean `range`?"
}
::core::compile_error! {
    "no length is in this range"
}
::core::compile_error! {
    "unknown word `modl`, did you mean `model`?"
}
const _: () = {
    use ::aiml_validate::__private as __aiml;
};
const _: () = {
    use ::aiml_validate::__private as __aiml;
    #[automatically_derived]
    impl<T> __aiml::Wire for Request<T>
    where
        T: __aiml::Wire,
    {
        type Shape<__AimlDepth: __aiml::Depth> = __aiml::DerivedStruct<
            Self,
            __AimlDepth,
        >;
        type Within = Self;
        #[inline(always)]
        fn walk<'__aiml, __AimlWalk: __aiml::Walk<'__aiml>>(
            &'__aiml self,
            __aiml_walk: &mut __AimlWalk,
        ) -> __aiml::bool {
            __aiml::steps_all(
                __aiml_walk,
                0,
                (<T as __aiml::Wire>::here(&self.a), &self.b, &self.c),
            )
        }
    }
    #[automatically_derived]
    impl<T, __AimlDepth: __aiml::Depth> __aiml::DeriveShape<__AimlDepth> for Request<T>
    where
        T: __aiml::Wire,
    {
        const FIELDS: __aiml::StructFields = (
            "",
            "0 a\n0 b\n4112 c\ti0,300",
            __aiml::fields3::<
                <T as __aiml::Wire>::Shape<__AimlDepth>,
                __aiml::ShapeIn<String, __AimlDepth>,
                __aiml::ShapeIn<u8, __AimlDepth>,
            >(),
        );
    }
    #[automatically_derived]
    impl<T> __aiml::nested::Tells for Request<T>
    where
        T: __aiml::Wire,
    {
        type At<__AimlRequest: __aiml::nested::Holder, __AimlNth: __aiml::Nth> = Self;
        type Items = ();
    }
    #[automatically_derived]
    impl<
        T,
        __AimlRequest: __aiml::nested::Holder,
        __AimlNth: __aiml::Nth,
    > __aiml::Tell<__AimlRequest, __AimlNth> for Request<T>
    where
        T: __aiml::Wire,
    {
        const CHECK: () = if <__AimlRequest as __aiml::nested::Holder>::IS_TOLD {
            let __aiml_told = __aiml::nested::told::<__AimlRequest, __AimlNth>();
            {
                const fn __aiml_below<
                    T,
                    __AimlRequest: __aiml::nested::Holder,
                    __AimlNth: __aiml::Nth,
                >(_: __aiml::nested::PhantomData<*const Request<T>>)
                where
                    T: __aiml::Wire,
                {
                    <<<T as __aiml::Wire>::Within as __aiml::nested::Tells>::At<
                        __AimlRequest,
                        __AimlNth,
                    > as __aiml::Tell<__AimlRequest, __AimlNth>>::CHECK
                }
                if __aiml::nested::is_below::<
                    <T as __aiml::Wire>::Shape<__aiml::Full>,
                >(__aiml_told, 1) {
                    __aiml_below::<
                        T,
                        __AimlRequest,
                        __aiml::Deep<__AimlNth>,
                    >(__aiml::nested::PhantomData);
                }
            }
            __aiml::here(__aiml_told, 1);
            __aiml::here(__aiml_told, 2);
            __aiml::here(__aiml_told, 8388611);
            __aiml::here(__aiml_told, 3);
            __aiml::here(__aiml_told, 0);
        };
    }
    #[automatically_derived]
    impl<T> __aiml::AimlRequest for Request<T>
    where
        T: __aiml::Wire,
    {
        type By = __aiml::Annotations;
    }
    const _: () = __aiml::assert::rule_fits(
        &__aiml::Rule::Range(__aiml::Range::Ints(0, 300)),
        &<u8 as __aiml::Wire>::TYPE,
    );
};
