struct Request<'a, T: ?Sized, I, const N: usize = 4>
where
    I: Iterator,
{
    inner: &'a T,
    items: Vec<I::Item>,
    more: Option<<I as Iterator>::Item>,
    marker: PhantomData<I>,
    #[aiml(length(..=N))]
    list: [u8; N],
}

// becomes

const _: () = {
    use ::aiml_validate::__private as __aiml;
    #[automatically_derived]
    impl<'a, T: ?Sized, I, const N: usize> __aiml::Wire for Request<'a, T, I, N>
    where
        I: Iterator,
        T: __aiml::Wire,
        I::Item: __aiml::Wire,
        <I as Iterator>::Item: __aiml::Wire,
    {
        type Shape<__AimlDepth: __aiml::Depth> = __aiml::DerivedStruct<
            Self,
            __AimlDepth,
        >;
        type Within = Self;
        fn checked() {
            let () = const {
                __aiml::assert::rule_fits(
                    &__aiml::Rule::Length(
                        __aiml::Length::of(
                            __aiml::None,
                            __aiml::Some(
                                __aiml::Edge::new(
                                    (N) as __aiml::i128,
                                    (N) as __aiml::f64,
                                    true,
                                ),
                            ),
                        ),
                    ),
                    &<[u8; N] as __aiml::Wire>::TYPE,
                )
            };
        }
        #[inline(always)]
        fn walk<'__aiml, __AimlWalk: __aiml::Walk<'__aiml>>(
            &'__aiml self,
            __aiml_walk: &mut __AimlWalk,
        ) -> __aiml::bool {
            <&'a T as __aiml::Wire>::step(&self.inner, __aiml_walk, 0)
                && <Vec<I::Item> as __aiml::Wire>::step(&self.items, __aiml_walk, 1)
                && <Option<
                    <I as Iterator>::Item,
                > as __aiml::Wire>::step(&self.more, __aiml_walk, 2)
                && __aiml::steps_all(
                    __aiml_walk,
                    3,
                    (<PhantomData<I> as __aiml::Wire>::here(&self.marker), &self.list),
                )
        }
    }
    #[automatically_derived]
    impl<
        'a,
        T: ?Sized,
        I,
        const N: usize,
        __AimlDepth: __aiml::Depth,
    > __aiml::DeriveShape<__AimlDepth> for Request<'a, T, I, N>
    where
        I: Iterator,
        T: __aiml::Wire,
        I::Item: __aiml::Wire,
        <I as Iterator>::Item: __aiml::Wire,
    {
        const FIELDS: __aiml::StructFields = (
            "",
            "0 inner\n0 items\n0 more\n0 marker\n4128 list",
            __aiml::fields5::<
                <&'a T as __aiml::Wire>::Shape<__AimlDepth>,
                <Vec<I::Item> as __aiml::Wire>::Shape<__AimlDepth>,
                <Option<<I as Iterator>::Item> as __aiml::Wire>::Shape<__AimlDepth>,
                <PhantomData<I> as __aiml::Wire>::Shape<__AimlDepth>,
                __aiml::ShapeIn<[u8; N], __AimlDepth>,
            >(),
        );
        const SAID: &'static [__aiml::SaidOf] = &[
            __aiml::SaidOf(
                4,
                __aiml::Said::Late(
                    &[
                        __aiml::Rule::Length(
                            __aiml::Length::of(
                                __aiml::None,
                                __aiml::Some(
                                    __aiml::Edge::new(
                                        (N) as __aiml::i128,
                                        (N) as __aiml::f64,
                                        true,
                                    ),
                                ),
                            ),
                        ),
                    ],
                ),
            ),
        ];
    }
    #[automatically_derived]
    impl<'a, T: ?Sized, I, const N: usize> __aiml::nested::Tells for Request<'a, T, I, N>
    where
        I: Iterator,
        T: __aiml::Wire,
        I::Item: __aiml::Wire,
        <I as Iterator>::Item: __aiml::Wire,
    {
        type At<__AimlRequest: __aiml::nested::Holder, __AimlNth: __aiml::Nth> = Self;
        type Items = ();
    }
    #[automatically_derived]
    impl<
        'a,
        T: ?Sized,
        I,
        const N: usize,
        __AimlRequest: __aiml::nested::Holder,
        __AimlNth: __aiml::Nth,
    > __aiml::Tell<__AimlRequest, __AimlNth> for Request<'a, T, I, N>
    where
        I: Iterator,
        T: __aiml::Wire,
        I::Item: __aiml::Wire,
        <I as Iterator>::Item: __aiml::Wire,
    {
        const CHECK: () = if <__AimlRequest as __aiml::nested::Holder>::IS_TOLD {
            let __aiml_told = __aiml::nested::told::<__AimlRequest, __AimlNth>();
            {
                const fn __aiml_below<
                    'a,
                    T: ?Sized,
                    I,
                    const N: usize,
                    __AimlRequest: __aiml::nested::Holder,
                    __AimlNth: __aiml::Nth,
                >(_: __aiml::nested::PhantomData<*const Request<'a, T, I, N>>)
                where
                    I: Iterator,
                    T: __aiml::Wire,
                    I::Item: __aiml::Wire,
                    <I as Iterator>::Item: __aiml::Wire,
                {
                    <<<&'a T as __aiml::Wire>::Within as __aiml::nested::Tells>::At<
                        __AimlRequest,
                        __AimlNth,
                    > as __aiml::Tell<__AimlRequest, __AimlNth>>::CHECK
                }
                if __aiml::nested::is_below::<
                    <&'a T as __aiml::Wire>::Shape<__aiml::Full>,
                >(__aiml_told, 1) {
                    __aiml_below::<
                        T,
                        I,
                        N,
                        __AimlRequest,
                        __aiml::Deep<__AimlNth>,
                    >(__aiml::nested::PhantomData);
                }
            }
            __aiml::here(__aiml_told, 1);
            {
                const fn __aiml_below<
                    'a,
                    T: ?Sized,
                    I,
                    const N: usize,
                    __AimlRequest: __aiml::nested::Holder,
                    __AimlNth: __aiml::Nth,
                >(_: __aiml::nested::PhantomData<*const Request<'a, T, I, N>>)
                where
                    I: Iterator,
                    T: __aiml::Wire,
                    I::Item: __aiml::Wire,
                    <I as Iterator>::Item: __aiml::Wire,
                {
                    <<<Vec<
                        I::Item,
                    > as __aiml::Wire>::Within as __aiml::nested::Tells>::At<
                        __AimlRequest,
                        __AimlNth,
                    > as __aiml::Tell<__AimlRequest, __AimlNth>>::CHECK
                }
                if __aiml::nested::is_below::<
                    <Vec<I::Item> as __aiml::Wire>::Shape<__aiml::Full>,
                >(__aiml_told, 2) {
                    __aiml_below::<
                        T,
                        I,
                        N,
                        __AimlRequest,
                        __aiml::Deep<__AimlNth>,
                    >(__aiml::nested::PhantomData);
                }
            }
            __aiml::here(__aiml_told, 2);
            {
                const fn __aiml_below<
                    'a,
                    T: ?Sized,
                    I,
                    const N: usize,
                    __AimlRequest: __aiml::nested::Holder,
                    __AimlNth: __aiml::Nth,
                >(_: __aiml::nested::PhantomData<*const Request<'a, T, I, N>>)
                where
                    I: Iterator,
                    T: __aiml::Wire,
                    I::Item: __aiml::Wire,
                    <I as Iterator>::Item: __aiml::Wire,
                {
                    <<<Option<
                        <I as Iterator>::Item,
                    > as __aiml::Wire>::Within as __aiml::nested::Tells>::At<
                        __AimlRequest,
                        __AimlNth,
                    > as __aiml::Tell<__AimlRequest, __AimlNth>>::CHECK
                }
                if __aiml::nested::is_below::<
                    <Option<<I as Iterator>::Item> as __aiml::Wire>::Shape<__aiml::Full>,
                >(__aiml_told, 3) {
                    __aiml_below::<
                        T,
                        I,
                        N,
                        __AimlRequest,
                        __aiml::Deep<__AimlNth>,
                    >(__aiml::nested::PhantomData);
                }
            }
            __aiml::here(__aiml_told, 3);
            {
                const fn __aiml_below<
                    'a,
                    T: ?Sized,
                    I,
                    const N: usize,
                    __AimlRequest: __aiml::nested::Holder,
                    __AimlNth: __aiml::Nth,
                >(_: __aiml::nested::PhantomData<*const Request<'a, T, I, N>>)
                where
                    I: Iterator,
                    T: __aiml::Wire,
                    I::Item: __aiml::Wire,
                    <I as Iterator>::Item: __aiml::Wire,
                {
                    <<<PhantomData<
                        I,
                    > as __aiml::Wire>::Within as __aiml::nested::Tells>::At<
                        __AimlRequest,
                        __AimlNth,
                    > as __aiml::Tell<__AimlRequest, __AimlNth>>::CHECK
                }
                if __aiml::nested::is_below::<
                    <PhantomData<I> as __aiml::Wire>::Shape<__aiml::Full>,
                >(__aiml_told, 4) {
                    __aiml_below::<
                        T,
                        I,
                        N,
                        __AimlRequest,
                        __aiml::Deep<__AimlNth>,
                    >(__aiml::nested::PhantomData);
                }
            }
            __aiml::here(__aiml_told, 4);
            __aiml::here(__aiml_told, 8388613);
            __aiml::here(__aiml_told, 5);
            __aiml::here(__aiml_told, 0);
        };
    }
    #[automatically_derived]
    impl<'a, T: ?Sized, I, const N: usize> __aiml::AimlRequest for Request<'a, T, I, N>
    where
        I: Iterator,
        T: __aiml::Wire,
        I::Item: __aiml::Wire,
        <I as Iterator>::Item: __aiml::Wire,
    {
        type By = __aiml::Annotations;
    }
};
