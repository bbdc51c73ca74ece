#[aiml(model("a", "a-latest", roles("user"), param("temperature", unsupported)), model("b"))]
struct Request<'a> {
    model: &'a str,
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(range(0.0..=MOST), conflicts("top_p"))]
    temperature: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(range(..=1), requires("seed"))]
    top_p: Option<f32>,
    #[aiml(pattern("^[a-z]+$"), length(1..64), check = no_spaces)]
    user: String,
    #[serde(flatten)]
    more: More,
    #[aiml(skip)]
    timeout: Duration,
}

// becomes

::core::compile_error! {
    "`requires` of `model` has no effect: it is always sent"
}
const _: () = {
    use ::aiml_validate::__private as __aiml;
    #[automatically_derived]
    impl<'a> __aiml::Wire for Request<'a> {
        const TYPE: __aiml::WireType = __aiml::WireType::OPAQUE;
        type Shape<__AimlDepth: __aiml::Depth> = __aiml::Known<__aiml::AnyShape>;
        fn accepts(&self, _: __aiml::Cx) -> __aiml::bool {
            true
        }
        fn view(&self) -> __aiml::View<'_> {
            __aiml::View::Opaque
        }
    }
    #[automatically_derived]
    impl<'a> __aiml::AimlRequest for Request<'a> {
        type By = __aiml::Annotations;
    }
    const __AIML_MODELS: &[__aiml::Capability] = &[
        __aiml::Capability {
            ids: &["a", "a-latest"],
            roles: __aiml::Some(__aiml::Roles::new(&["user"])),
            params: &[("temperature", __aiml::Param::Unsupported)],
            like: __aiml::None,
        },
        __aiml::Capability {
            ids: &["b"],
            roles: __aiml::None,
            params: &[],
            like: __aiml::None,
        },
    ];
    const __AIML_RULE_0: __aiml::Rule = __aiml::Rule::Range(
        __aiml::Range::Ends(
            __aiml::Some(__aiml::Edge::new(0i128, 0f64, true)),
            __aiml::Some(
                __aiml::Edge::new((MOST) as __aiml::i128, (MOST) as __aiml::f64, true),
            ),
        ),
    );
    const _: () = __aiml::assert::fitting(
        &__AIML_RULE_0,
        &<Option<f64> as __aiml::Wire>::TYPE,
    );
    const _: () = __aiml::assert::flattens(&<More as __aiml::Wire>::TYPE);
    const _: () = __aiml::assert::key_exists(
        "requires",
        "seed",
        &[
            __aiml::ShapeField::new("model", &__aiml::Shape::Any, 0),
            __aiml::ShapeField::new("messages", &__aiml::Shape::Any, 0),
            __aiml::ShapeField::new("temperature", &__aiml::Shape::Any, 0),
            __aiml::ShapeField::new("top_p", &__aiml::Shape::Any, 0),
            __aiml::ShapeField::new("user", &__aiml::Shape::Any, 0),
            __aiml::ShapeField::new(
                "",
                <<More as __aiml::Wire>::Shape<__aiml::Full> as __aiml::HasShape>::SHAPE,
                2,
            ),
            __aiml::ShapeField::new("timeout", &__aiml::Shape::Any, 0),
        ],
    );
};
