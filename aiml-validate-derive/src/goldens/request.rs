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

const _: () = {
    use ::aiml_validate::__private as __aiml;
    #[automatically_derived]
    impl<'a> __aiml::Wire for Request<'a> {
        type Shape<__AimlDepth: __aiml::Depth> = __aiml::DerivedStruct<
            Self,
            __AimlDepth,
        >;
        type Within = Self;
        const MODELS: &'static [__aiml::Capability] = __AIML_MODELS;
        #[inline(always)]
        fn walk<'__aiml, __AimlWalk: __aiml::Walk<'__aiml>>(
            &'__aiml self,
            __aiml_walk: &mut __AimlWalk,
        ) -> __aiml::bool {
            let Self {
                temperature: __aiml_2,
                top_p: __aiml_3,
                user: __aiml_4,
                more: __aiml_5,
                ..
            } = self;
            <&'a str as __aiml::Wire>::step(&self.model, __aiml_walk, 0)
                && <Vec<Message> as __aiml::Wire>::step(&self.messages, __aiml_walk, 1)
                && <Option<
                    f64,
                > as __aiml::Wire>::step_how(
                    __aiml_2,
                    __aiml_walk,
                    2,
                    __aiml::How {
                        there: !Option::is_none(__aiml_2),
                        together: Option::is_none(__aiml_3),
                        check: __aiml::None,
                    },
                )
                && <Option<
                    f32,
                > as __aiml::Wire>::step_how(
                    __aiml_3,
                    __aiml_walk,
                    3,
                    __aiml::How {
                        there: !Option::is_none(__aiml_3),
                        together: (__aiml::flat_may_have_key(
                            <More as __aiml::Wire>::value(__aiml_5),
                            "seed",
                        )),
                        check: __aiml::None,
                    },
                )
                && <String as __aiml::Wire>::step_how(
                    __aiml_4,
                    __aiml_walk,
                    4,
                    __aiml::How {
                        there: true,
                        together: true,
                        check: __aiml::Some(&|| __aiml::refusal(no_spaces(__aiml_4))),
                    },
                ) && <More as __aiml::Wire>::step(&self.more, __aiml_walk, 5)
                && __aiml::Wire::step(&__aiml::Opaque, __aiml_walk, 6)
        }
    }
    #[automatically_derived]
    impl<'a, __AimlDepth: __aiml::Depth> __aiml::DeriveShape<__AimlDepth>
    for Request<'a> {
        const FIELDS: __aiml::StructFields = (
            "",
            "Request:512 model\n16384 messages\n12305 temperature\n12305 top_p\n4384 user\n2 \n8 timeout",
            __aiml::fields7::<
                __aiml::ShapeIn<&'a str, __AimlDepth>,
                <Vec<Message> as __aiml::Wire>::Shape<__AimlDepth>,
                __aiml::ShapeIn<Option<f64>, __AimlDepth>,
                __aiml::ShapeIn<Option<f32>, __AimlDepth>,
                __aiml::ShapeIn<String, __AimlDepth>,
                <More as __aiml::Wire>::Shape<__AimlDepth>,
                __aiml::Unseen,
            >(),
        );
        const SAID: &'static [__aiml::SaidOf] = &[
            __aiml::SaidOf(
                2,
                __aiml::Said::All {
                    rules: &[__AIML_RULE_0],
                    requires: &[],
                    conflicts: &["top_p"],
                },
            ),
            __aiml::SaidOf(
                3,
                __aiml::Said::All {
                    rules: &[
                        __aiml::Rule::Range(
                            __aiml::Range::Ends(
                                __aiml::None,
                                __aiml::Some(__aiml::Edge::new(1i128, 1f64, true)),
                            ),
                        ),
                    ],
                    requires: &["seed"],
                    conflicts: &[],
                },
            ),
            __aiml::SaidOf(
                4,
                __aiml::Said::Rules(
                    &[
                        __aiml::Rule::Pattern(
                            __aiml::Pattern::new("^[a-z]+$", __aiml_pattern_0),
                        ),
                        __aiml::Rule::Length(__aiml::Length::until(1, 64)),
                    ],
                ),
            ),
        ];
    }
    #[automatically_derived]
    impl<'a> __aiml::nested::Tells for Request<'a> {
        type At<__AimlRequest: __aiml::nested::Holder, __AimlNth: __aiml::Nth> = Self;
        type Items = ();
    }
    #[automatically_derived]
    impl<
        'a,
        __AimlRequest: __aiml::nested::Holder,
        __AimlNth: __aiml::Nth,
    > __aiml::Tell<__AimlRequest, __AimlNth> for Request<'a> {
        const CHECK: () = if <__AimlRequest as __aiml::nested::Holder>::IS_TOLD {
            let __aiml_told = __aiml::nested::told::<__AimlRequest, __AimlNth>();
            __aiml::here(__aiml_told, 1);
            {
                const fn __aiml_below<
                    __AimlRequest: __aiml::nested::Holder,
                    __AimlNth: __aiml::Nth,
                >() {
                    {
                        type __AimlWithin = <Vec<
                            Message,
                        > as __aiml::Wire>::Shape<__aiml::Full>;
                        let _ = <__AimlWithin as __aiml::HasShape>::TELLS;
                    }
                    type __AimlWithin = <Vec<Message> as __aiml::Wire>::Within;
                    <__AimlWithin as __aiml::Tell<__AimlRequest, __AimlNth>>::CHECK
                }
                if __aiml::nested::is_below::<
                    <Vec<Message> as __aiml::Wire>::Shape<__aiml::Full>,
                >(__aiml_told, 2) {
                    __aiml_below::<__AimlRequest, __aiml::Deep<__AimlNth>>();
                }
            }
            __aiml::here(__aiml_told, 2);
            __aiml::here(__aiml_told, 8388611);
            __aiml::here(__aiml_told, 3);
            __aiml::here(__aiml_told, 8388612);
            __aiml::here(__aiml_told, 4);
            __aiml::here(__aiml_told, 8388613);
            __aiml::here(__aiml_told, 8392709);
            __aiml::here(__aiml_told, 5);
            {
                const fn __aiml_below<
                    __AimlRequest: __aiml::nested::Holder,
                    __AimlNth: __aiml::Nth,
                >() {
                    {
                        type __AimlWithin = <More as __aiml::Wire>::Shape<__aiml::Full>;
                        let _ = <__AimlWithin as __aiml::HasShape>::TELLS;
                    }
                    type __AimlWithin = <More as __aiml::Wire>::Within;
                    <__AimlWithin as __aiml::Tell<__AimlRequest, __AimlNth>>::CHECK
                }
                if __aiml::nested::is_below::<
                    <More as __aiml::Wire>::Shape<__aiml::Full>,
                >(__aiml_told, 6) {
                    __aiml_below::<__AimlRequest, __aiml::Deep<__AimlNth>>();
                }
            }
            __aiml::here(__aiml_told, 6);
            __aiml::here(__aiml_told, 7);
            __aiml::here(__aiml_told, 0);
        };
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
    fn __aiml_pattern_0() -> &'static __aiml::Compiled {
        static __AIML_COMPILED: __aiml::Compiled = __aiml::Compiled::new();
        &__AIML_COMPILED
    }
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
    const _: () = __aiml::assert::sends_once(
        &["model", "messages", "user", "timeout"],
        &[],
        <<More as __aiml::Wire>::Shape<__aiml::Full> as __aiml::HasShape>::SHAPE,
    );
    const _: () = __aiml::assert::is_text(
        "model",
        &<&'static str as __aiml::Wire>::TYPE,
    );
    const _: () = __aiml::assert::models_match(
        __AIML_MODELS,
        &<&'static str as __aiml::Wire>::TYPE,
    );
};
