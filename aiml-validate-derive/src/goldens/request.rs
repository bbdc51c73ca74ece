#[aiml(model("a", "a-latest", roles("user"), param("temperature", unsupported)), model("b"))]
struct Request<'a> {
    model: &'a str,
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(range(0.0..=MOST), conflicts("top_p"))]
    temperature: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(range(..=1), requires("model", "seed"))]
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
        const TYPE: __aiml::WireType = __aiml::WireType::new(__aiml::Kinds::OBJECT)
            .with_keys(
                &[
                    __aiml::Keys::Name("model"),
                    __aiml::Keys::Name("messages"),
                    __aiml::Keys::Name("temperature"),
                    __aiml::Keys::Name("top_p"),
                    __aiml::Keys::Name("user"),
                    __aiml::Keys::Name("timeout"),
                    __aiml::Keys::Of(<More as __aiml::Wire>::TYPE.keys),
                ],
            );
        type Shape<__AimlDepth: __aiml::Depth> = __aiml::Derived<Self, __AimlDepth>;
        #[inline]
        fn passes(&self, __aiml_plan: __aiml::Plan) -> __aiml::bool {
            let Self {
                model: __aiml_0,
                messages: __aiml_1,
                temperature: __aiml_2,
                top_p: __aiml_3,
                user: __aiml_4,
                more: __aiml_5,
                ..
            } = self;
            __aiml::Plan::object(
                __aiml_plan,
                self,
                |__aiml_row| {
                    ((__aiml::Row::is_free(__aiml_row, 0)
                        || <&'a str as __aiml::Wire>::passes(
                            __aiml_0,
                            __aiml::Row::at(__aiml_row, 0),
                        ))
                        && (__aiml::Row::is_free(__aiml_row, 1)
                            || <Vec<
                                Message,
                            > as __aiml::Wire>::passes(
                                __aiml_1,
                                __aiml::Row::at(__aiml_row, 1),
                            ))
                        && (if Option::is_none(__aiml_2) {
                            __aiml::Row::may_lack(__aiml_row, 2)
                        } else {
                            (__aiml::Row::is_free(__aiml_row, 2)
                                || <Option<
                                    f64,
                                > as __aiml::Wire>::passes(
                                    __aiml_2,
                                    __aiml::Row::at(__aiml_row, 2),
                                ))
                        })
                        && (if Option::is_none(__aiml_3) {
                            __aiml::Row::may_lack(__aiml_row, 3)
                        } else {
                            (__aiml::Row::is_free(__aiml_row, 3)
                                || <Option<
                                    f32,
                                > as __aiml::Wire>::passes(
                                    __aiml_3,
                                    __aiml::Row::at(__aiml_row, 3),
                                ))
                        })
                        && (__aiml::Row::is_free(__aiml_row, 4)
                            || <String as __aiml::Wire>::passes(
                                __aiml_4,
                                __aiml::Row::at(__aiml_row, 4),
                            ))
                        && (__aiml::Row::is_free(__aiml_row, 5)
                            || <More as __aiml::Wire>::passes(
                                __aiml_5,
                                __aiml::Row::at(__aiml_row, 5),
                            )))
                },
            )
        }
        #[inline]
        fn accepts(&self, __aiml_cx: __aiml::Cx) -> __aiml::bool {
            __aiml::Wire::faults(self, __aiml_cx) == 0
        }
        #[inline]
        fn faults(&self, __aiml_cx: __aiml::Cx) -> __aiml::u64 {
            if __aiml_cx.is_too_deep() {
                return 0;
            }
            let Self {
                model: __aiml_0,
                messages: __aiml_1,
                temperature: __aiml_2,
                top_p: __aiml_3,
                user: __aiml_4,
                more: __aiml_5,
                ..
            } = self;
            let __aiml_listed = match <&'a str as __aiml::Wire>::text(__aiml_0) {
                __aiml::Some(__aiml_id) => __aiml::find_model(__AIML_MODELS, __aiml_id),
                __aiml::None => __aiml::None,
            };
            let __aiml_cx = __aiml_cx
                .with_model(
                    match __aiml::Capability::prefer(
                        __aiml_listed,
                        <&'a str as __aiml::Wire>::capability(__aiml_0),
                    ) {
                        __aiml::Some(__aiml_model) => __aiml::Some(__aiml_model),
                        __aiml::None => <More as __aiml::Wire>::model(__aiml_5),
                    },
                );
            let __aiml_in = __aiml_cx.inside(false);
            if !(!__aiml_cx.has_params()
                || __aiml::keeps_params(__aiml::Wire::value(self), __aiml_cx.params()))
            {
                return __aiml::u64::MAX;
            }
            let mut __aiml_faults = 0;
            if !((__aiml::Option::is_some(&__aiml_listed)
                || __aiml::is_unknowable(<&'a str as __aiml::Wire>::view(__aiml_0)))
                && <&'a str as __aiml::Wire>::accepts(__aiml_0, __aiml_in))
            {
                __aiml_faults |= 1u64;
            }
            if !<Vec<
                Message,
            > as __aiml::Wire>::accepts(__aiml_1, __aiml_cx.inside(true)) {
                __aiml_faults |= 2u64;
            }
            if !(Option::is_none(__aiml_2)
                || ((<Option<
                    f64,
                > as __aiml::Wire>::in_range(
                    __aiml_2,
                    const {
                        &__aiml::Range::new(
                            __aiml::Some(__aiml::Edge::new(0i128, 0f64, true)),
                            __aiml::Some(
                                __aiml::Edge::new(
                                    (MOST) as __aiml::i128,
                                    (MOST) as __aiml::f64,
                                    true,
                                ),
                            ),
                        )
                    },
                ) || __aiml_cx.replaces("temperature", __aiml::RuleKind::Range))
                    && <Option<f64> as __aiml::Wire>::accepts(__aiml_2, __aiml_in)
                    && Option::is_none(__aiml_3)))
            {
                __aiml_faults |= 4u64;
            }
            if !(Option::is_none(__aiml_3)
                || ((<Option<
                    f32,
                > as __aiml::Wire>::in_range(
                    __aiml_3,
                    const {
                        &__aiml::Range::new(
                            __aiml::None,
                            __aiml::Some(__aiml::Edge::new(1i128, 1f64, true)),
                        )
                    },
                ) || __aiml_cx.replaces("top_p", __aiml::RuleKind::Range))
                    && <Option<f32> as __aiml::Wire>::accepts(__aiml_3, __aiml_in)
                    && (__aiml::flat_has_key(
                        <More as __aiml::Wire>::value(__aiml_5),
                        "seed",
                    ))))
            {
                __aiml_faults |= 8u64;
            }
            if !((<String as __aiml::Wire>::keeps(
                __aiml_4,
                const {
                    &__aiml::Rule::Pattern(
                        __aiml::Pattern::new("^[a-z]+$", __aiml_pattern_0),
                    )
                },
            ) || __aiml_cx.replaces("user", __aiml::RuleKind::Pattern))
                && (<String as __aiml::Wire>::fits(
                    __aiml_4,
                    const { &__aiml::Length::until(1, 64) },
                ) || __aiml_cx.replaces("user", __aiml::RuleKind::Length))
                && <String as __aiml::Wire>::accepts(__aiml_4, __aiml_in)
                && __aiml::Option::is_none(&__aiml::refusal(no_spaces(__aiml_4))))
            {
                __aiml_faults |= 16u64;
            }
            if !<More as __aiml::Wire>::accepts(__aiml_5, __aiml_cx.flattened()) {
                __aiml_faults |= 32u64;
            }
            __aiml_faults
        }
        fn each_of(
            &self,
            __aiml_which: __aiml::u64,
            __aiml_f: &mut dyn __aiml::FnMut(&__aiml::Field<'_>),
        ) {
            let Self {
                model: __aiml_0,
                messages: __aiml_1,
                temperature: __aiml_2,
                top_p: __aiml_3,
                user: __aiml_4,
                more: __aiml_5,
                ..
            } = self;
            if __aiml_which & 1u64 != 0 {
                __aiml_f(
                    &__aiml::Field::new(
                        __aiml::Key::Name("model"),
                        true,
                        <&'a str as __aiml::Wire>::value(__aiml_0),
                        __aiml::Kinds::ANY,
                        const {
                            &__aiml::Said {
                                model: true,
                                ..__aiml::Said::NOTHING
                            }
                        },
                        __aiml::None,
                    ),
                );
            }
            if __aiml_which & 2u64 != 0 {
                __aiml_f(
                    &__aiml::Field::plain(
                        __aiml::Key::Name("messages"),
                        <Vec<Message> as __aiml::Wire>::value(__aiml_1),
                    ),
                );
            }
            if __aiml_which & 4u64 != 0 {
                __aiml_f(
                    &__aiml::Field::new(
                        __aiml::Key::Name("temperature"),
                        !Option::is_none(__aiml_2),
                        <Option<f64> as __aiml::Wire>::value(__aiml_2),
                        <Option<f64> as __aiml::Wire>::TYPE.kinds,
                        const {
                            &__aiml::Said {
                                rules: &[
                                    __aiml::Rule::Range(
                                        __aiml::Range::new(
                                            __aiml::Some(__aiml::Edge::new(0i128, 0f64, true)),
                                            __aiml::Some(
                                                __aiml::Edge::new(
                                                    (MOST) as __aiml::i128,
                                                    (MOST) as __aiml::f64,
                                                    true,
                                                ),
                                            ),
                                        ),
                                    ),
                                ],
                                conflicts: &["top_p"],
                                ..__aiml::Said::NOTHING
                            }
                        },
                        __aiml::None,
                    ),
                );
            }
            if __aiml_which & 8u64 != 0 {
                __aiml_f(
                    &__aiml::Field::new(
                        __aiml::Key::Name("top_p"),
                        !Option::is_none(__aiml_3),
                        <Option<f32> as __aiml::Wire>::value(__aiml_3),
                        <Option<f32> as __aiml::Wire>::TYPE.kinds,
                        const {
                            &__aiml::Said {
                                rules: &[
                                    __aiml::Rule::Range(
                                        __aiml::Range::new(
                                            __aiml::None,
                                            __aiml::Some(__aiml::Edge::new(1i128, 1f64, true)),
                                        ),
                                    ),
                                ],
                                requires: &["model", "seed"],
                                ..__aiml::Said::NOTHING
                            }
                        },
                        __aiml::None,
                    ),
                );
            }
            if __aiml_which & 16u64 != 0 {
                __aiml_f(
                    &__aiml::Field::new(
                        __aiml::Key::Name("user"),
                        true,
                        <String as __aiml::Wire>::value(__aiml_4),
                        <String as __aiml::Wire>::TYPE.kinds,
                        const {
                            &__aiml::Said {
                                rules: &[
                                    __aiml::Rule::Pattern(
                                        __aiml::Pattern::new("^[a-z]+$", __aiml_pattern_0),
                                    ),
                                    __aiml::Rule::Length(__aiml::Length::until(1, 64)),
                                ],
                                ..__aiml::Said::NOTHING
                            }
                        },
                        __aiml::Some(&|| __aiml::refusal(no_spaces(__aiml_4))),
                    ),
                );
            }
            if __aiml_which & 32u64 != 0 {
                __aiml_f(
                    &__aiml::Field::plain(
                        __aiml::Key::Flatten,
                        <More as __aiml::Wire>::value(__aiml_5),
                    ),
                );
            }
            if __aiml_which & 64u64 != 0 {
                __aiml_f(
                    &__aiml::Field::new(
                        __aiml::Key::Name("timeout"),
                        true,
                        &__aiml::Opaque,
                        __aiml::Kinds::ANY,
                        const {
                            &__aiml::Said {
                                skip: true,
                                ..__aiml::Said::NOTHING
                            }
                        },
                        __aiml::None,
                    ),
                );
            }
        }
        fn each_field(&self, __aiml_f: &mut dyn __aiml::FnMut(&__aiml::Field<'_>)) {
            __aiml::Wire::each_of(self, __aiml::u64::MAX, __aiml_f);
        }
        #[inline]
        fn view(&self) -> __aiml::View<'_> {
            __aiml::View::Object(__AIML_MODELS)
        }
        #[inline]
        fn model(&self) -> __aiml::Option<&'static __aiml::Capability> {
            let Self { model: __aiml_0, more: __aiml_5, .. } = self;
            match __aiml::Capability::prefer(
                match <&'a str as __aiml::Wire>::text(__aiml_0) {
                    __aiml::Some(__aiml_id) => {
                        __aiml::find_model(__AIML_MODELS, __aiml_id)
                    }
                    __aiml::None => __aiml::None,
                },
                <&'a str as __aiml::Wire>::capability(__aiml_0),
            ) {
                __aiml::Some(__aiml_model) => __aiml::Some(__aiml_model),
                __aiml::None => <More as __aiml::Wire>::model(__aiml_5),
            }
        }
    }
    #[automatically_derived]
    impl<'a, __AimlDepth: __aiml::Depth> __aiml::DeriveShape<__AimlDepth>
    for Request<'a> {
        const SHAPE: &'static __aiml::Shape = &__aiml::Shape::Object(
            &[
                __aiml::ShapeField::new(
                    "model",
                    __aiml::shape_at::<
                        __AimlDepth,
                        <&'a str as __aiml::Wire>::Shape<
                            <__AimlDepth as __aiml::Depth>::Pred,
                        >,
                    >(),
                    __aiml::ShapeField::MODEL,
                ),
                __aiml::ShapeField::new(
                    "messages",
                    __aiml::shape_at::<
                        __AimlDepth,
                        <Vec<
                            Message,
                        > as __aiml::Wire>::Shape<<__AimlDepth as __aiml::Depth>::Pred>,
                    >(),
                    0,
                ),
                __aiml::ShapeField::new(
                    "temperature",
                    __aiml::shape_at::<
                        __AimlDepth,
                        <Option<
                            f64,
                        > as __aiml::Wire>::Shape<<__AimlDepth as __aiml::Depth>::Pred>,
                    >(),
                    __aiml::ShapeField::MAYBE | __aiml::ShapeField::RULED
                        | __aiml::ShapeField::RANGE,
                ),
                __aiml::ShapeField::new(
                    "top_p",
                    __aiml::shape_at::<
                        __AimlDepth,
                        <Option<
                            f32,
                        > as __aiml::Wire>::Shape<<__AimlDepth as __aiml::Depth>::Pred>,
                    >(),
                    __aiml::ShapeField::MAYBE | __aiml::ShapeField::RULED
                        | __aiml::ShapeField::RANGE,
                ),
                __aiml::ShapeField::new(
                    "user",
                    __aiml::shape_at::<
                        __AimlDepth,
                        <String as __aiml::Wire>::Shape<
                            <__AimlDepth as __aiml::Depth>::Pred,
                        >,
                    >(),
                    __aiml::ShapeField::RULED | __aiml::ShapeField::PATTERN
                        | __aiml::ShapeField::LENGTH,
                ),
                __aiml::ShapeField::new(
                    "",
                    __aiml::shape_at::<
                        __AimlDepth,
                        <More as __aiml::Wire>::Shape<
                            <__AimlDepth as __aiml::Depth>::Pred,
                        >,
                    >(),
                    __aiml::ShapeField::FLATTEN,
                ),
                __aiml::ShapeField::new(
                    "timeout",
                    &__aiml::Shape::Any,
                    __aiml::ShapeField::SKIP,
                ),
            ],
        );
    }
    #[automatically_derived]
    impl<'a> __aiml::AimlRequest for Request<'a> {}
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
    const _: () = __aiml::assert::rule_fits(
        &__aiml::Rule::Range(
            __aiml::Range::new(
                __aiml::Some(__aiml::Edge::new(0i128, 0f64, true)),
                __aiml::Some(
                    __aiml::Edge::new(
                        (MOST) as __aiml::i128,
                        (MOST) as __aiml::f64,
                        true,
                    ),
                ),
            ),
        ),
        &<Option<f64> as __aiml::Wire>::TYPE,
    );
    const _: () = __aiml::assert::rule_fits(
        &__aiml::Rule::Range(
            __aiml::Range::new(
                __aiml::None,
                __aiml::Some(__aiml::Edge::new(1i128, 1f64, true)),
            ),
        ),
        &<Option<f32> as __aiml::Wire>::TYPE,
    );
    const _: () = __aiml::assert::rule_fits(
        &__aiml::Rule::Pattern(__aiml::Pattern::new("^[a-z]+$", __aiml_pattern_0)),
        &<String as __aiml::Wire>::TYPE,
    );
    const _: () = __aiml::assert::rule_fits(
        &__aiml::Rule::Length(__aiml::Length::until(1, 64)),
        &<String as __aiml::Wire>::TYPE,
    );
    const _: () = __aiml::assert::flattens(&<More as __aiml::Wire>::TYPE);
    const _: () = __aiml::assert::key_exists(
        "requires",
        "seed",
        &[
            __aiml::Keys::Name("model"),
            __aiml::Keys::Name("messages"),
            __aiml::Keys::Name("temperature"),
            __aiml::Keys::Name("top_p"),
            __aiml::Keys::Name("user"),
            __aiml::Keys::Name("timeout"),
            __aiml::Keys::Of(<More as __aiml::Wire>::TYPE.keys),
        ],
    );
    const _: () = __aiml::assert::is_text(
        "model",
        &<&'static str as __aiml::Wire>::TYPE,
    );
    const _: () = __aiml::assert::models_match(
        __AIML_MODELS,
        &<&'static str as __aiml::Wire>::TYPE,
    );
    const _: () = __aiml::assert::params_exist(
        &<&'static str as __aiml::Wire>::TYPE,
        &[
            __aiml::Keys::Name("model"),
            __aiml::Keys::Name("messages"),
            __aiml::Keys::Name("temperature"),
            __aiml::Keys::Name("top_p"),
            __aiml::Keys::Name("user"),
            __aiml::Keys::Name("timeout"),
            __aiml::Keys::Of(<More as __aiml::Wire>::TYPE.keys),
        ],
    );
    const _: () = __aiml::assert::params_fit(
        &<&'static str as __aiml::Wire>::TYPE,
        &[
            ("model", &<&'static str as __aiml::Wire>::TYPE),
            ("messages", &<Vec<Message> as __aiml::Wire>::TYPE),
            ("temperature", &<Option<f64> as __aiml::Wire>::TYPE),
            ("top_p", &<Option<f32> as __aiml::Wire>::TYPE),
            ("user", &<String as __aiml::Wire>::TYPE),
        ],
    );
};
