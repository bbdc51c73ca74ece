#[aiml(endpoint = "/v1/embeddings")]
#[serde(tag = "model", rename = "text-embedding-3-small")]
struct Embeddings<'a> {
    input: &'a str,
}

// becomes

const _: () = {
    use ::aiml_validate::__private as __aiml;
    #[automatically_derived]
    impl<'a> __aiml::Wire for Embeddings<'a> {
        type Shape<__AimlDepth: __aiml::Depth> = __aiml::DerivedRequest<
            Self,
            __AimlDepth,
        >;
        type Within = ();
        #[inline(always)]
        fn walk<'__aiml, __AimlWalk: __aiml::Walk<'__aiml>>(
            &'__aiml self,
            __aiml_walk: &mut __AimlWalk,
        ) -> __aiml::bool {
            __aiml::Wire::step(&"text-embedding-3-small", __aiml_walk, 0)
                && <&'a str as __aiml::Wire>::step(&self.input, __aiml_walk, 1)
        }
        #[inline]
        fn named(&self) -> __aiml::judge::Named<'_> {
            __aiml::judge::Named::only("text-embedding-3-small")
        }
    }
    #[automatically_derived]
    impl<'a, __AimlDepth: __aiml::Depth> __aiml::DeriveShape<__AimlDepth>
    for Embeddings<'a> {
        const FIELDS: __aiml::StructFields = (
            "/v1/embeddings",
            "model\ninput",
            __aiml::request2::<
                __AimlDepth,
                (),
                __aiml::TagOf<Self>,
                __aiml::on::v1_embeddings,
                __aiml::At<__aiml::TagOf<Self>, 9367660832937426542>,
                __aiml::Always<__aiml::holds::input<&'a str>>,
            >(),
        );
        const TAG: &'static [&'static __aiml::str] = &["text-embedding-3-small"];
    }
    #[automatically_derived]
    impl<'a> __aiml::AimlRequest for Embeddings<'a> {
        type By = __aiml::judge::BuiltinCatalog;
    }
    const _: () = {
        __aiml::ids::Served::<
            { __aiml::ids::is_retired_at("text-embedding-3-small", "/v1/embeddings") },
        >::check();
    };
    const _: () = __aiml::check_request::<Embeddings<'static>>();
    const _: () = __aiml::struct_tag::key::<Embeddings<'static>>();
    const _: () = __aiml::struct_tag::name::<Embeddings<'static>>();
    const _: () = __aiml::check_field::<Embeddings<'static>>(1);
};
