#[serde(rename_all = "camelCase")]
struct Message {
    role: Role,
    content: String,
    #[aiml(role)]
    said_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'static str>,
}

// becomes

const _: () = {
    use ::aiml_validate::__private as __aiml;
    #[automatically_derived]
    impl __aiml::Wire for Message {
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
            __aiml::steps::<
                8,
            >(
                __aiml_walk,
                0,
                (
                    <Role as __aiml::Wire>::here(&self.role),
                    &self.content,
                    &self.said_by,
                    &self.name,
                ),
            )
        }
    }
    #[automatically_derived]
    impl<__AimlDepth: __aiml::Depth> __aiml::DeriveShape<__AimlDepth> for Message {
        const FIELDS: __aiml::StructFields = (
            "",
            "Message:1024 role\n0 content\n9216 saidBy\n8193 name",
            __aiml::fields4::<
                <Role as __aiml::Wire>::Shape<__AimlDepth>,
                __aiml::ShapeIn<String, __AimlDepth>,
                __aiml::ShapeIn<Option<String>, __AimlDepth>,
                __aiml::ShapeIn<Option<&'static str>, __AimlDepth>,
            >(),
        );
    }
    #[automatically_derived]
    impl __aiml::nested::Tells for Message {
        type At<__AimlRequest: __aiml::nested::Holder, __AimlNth: __aiml::Nth> = Self;
        type Items = ();
    }
    #[automatically_derived]
    impl<
        __AimlRequest: __aiml::nested::Holder,
        __AimlNth: __aiml::Nth,
    > __aiml::Tell<__AimlRequest, __AimlNth> for Message {
        const CHECK: () = if <__AimlRequest as __aiml::nested::Holder>::IS_TOLD {
            let __aiml_told = __aiml::nested::told::<__AimlRequest, __AimlNth>();
            {
                const fn __aiml_below<
                    __AimlRequest: __aiml::nested::Holder,
                    __AimlNth: __aiml::Nth,
                >() {
                    {
                        type __AimlWithin = <Role as __aiml::Wire>::Shape<__aiml::Full>;
                        let _ = <__AimlWithin as __aiml::HasShape>::TELLS;
                    }
                    type __AimlWithin = <Role as __aiml::Wire>::Within;
                    <__AimlWithin as __aiml::Tell<__AimlRequest, __AimlNth>>::CHECK
                }
                if __aiml::nested::is_below::<
                    <Role as __aiml::Wire>::Shape<__aiml::Full>,
                >(__aiml_told, 1) {
                    __aiml_below::<__AimlRequest, __aiml::Deep<__AimlNth>>();
                }
            }
            __aiml::here(__aiml_told, 1);
            __aiml::here(__aiml_told, 2);
            __aiml::here(__aiml_told, 3);
            __aiml::here(__aiml_told, 4);
            __aiml::here(__aiml_told, 0);
        };
    }
    #[automatically_derived]
    impl __aiml::AimlRequest for Message {
        type By = __aiml::Annotations;
    }
    const _: () = __aiml::assert::is_text(
        "role",
        &<Option<String> as __aiml::Wire>::TYPE,
    );
};
