#[aiml(endpoint = "/v1/chat/completions")]
#[serde(tag = "model")]
enum Chat<'a> {
    #[serde(rename = "openai/gpt-4o")]
    Gpt4o {
        messages: Vec<Message<'a>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        #[aiml(range(0.0..=1.0))]
        temperature: Option<f64>,
        #[serde(skip_serializing_if = "is_zero")]
        n: u8,
        #[aiml(skip)]
        more: Secret,
    },
    #[serde(rename = "o1-mini")]
    Flat(Held<'a>),
    #[serde(untagged)]
    Held(Box<Request<'a>>),
    #[serde(untagged)]
    Any { model: Model, messages: &'a [Message<'a>] },
    #[serde(untagged)]
    Checked { model: &'a str, #[aiml(check = not_empty)] messages: Vec<Message<'a>> },
}

// becomes

const _: () = {
    use ::aiml_validate::__private as __aiml;
    #[automatically_derived]
    impl<'a> __aiml::Wire for Chat<'a> {
        type Shape<__AimlDepth: __aiml::Depth> = __aiml::Derived<Self, __AimlDepth>;
        type Within = ();
        #[inline]
        fn accepts(&self, __aiml_cx: __aiml::Cx) -> __aiml::bool {
            if __aiml_cx.is_too_deep() {
                return true;
            }
            match self {
                Self::Gpt4o {
                    messages: __aiml_0,
                    temperature: __aiml_1,
                    n: __aiml_2,
                    ..
                } => {
                    let __aiml_in = __aiml_cx.inside(false);
                    (<Vec<
                        Message<'a>,
                    > as __aiml::Wire>::accepts(__aiml_0, __aiml_cx.inside(true))
                        && (Option::is_none(__aiml_1)
                            || <Option<
                                f64,
                            > as __aiml::Wire>::keeps_said(
                                __aiml_1,
                                const {
                                    &__aiml::ShapeField {
                                        key: "temperature",
                                        shape: &__aiml::Shape::Any,
                                        flags: 12305,
                                        said: __aiml::Said::Rules(
                                            &[__aiml::Rule::Range(__aiml::Range::Floats(0f64, 1f64))],
                                        ),
                                        of_type: "",
                                    }
                                },
                                __aiml_cx,
                                __aiml_in,
                            ))
                        && (is_zero(__aiml_2)
                            || <u8 as __aiml::Wire>::accepts(__aiml_2, __aiml_in)))
                }
                Self::Flat { 0: __aiml_0, .. } => {
                    let __aiml_cx = __aiml_cx
                        .with_model(<Held<'a> as __aiml::Wire>::model(__aiml_0));
                    ((!__aiml_cx.has_params()
                        || __aiml::keeps_params(__aiml::Wire::value(self), __aiml_cx))
                        && <Held<
                            'a,
                        > as __aiml::Wire>::accepts(__aiml_0, __aiml_cx.flattened()))
                }
                Self::Held { 0: __aiml_0, .. } => {
                    <Box<Request<'a>> as __aiml::Wire>::accepts(__aiml_0, __aiml_cx)
                }
                Self::Any { model: __aiml_0, messages: __aiml_1, .. } => {
                    let __aiml_cx = __aiml_cx
                        .with_model(<Model as __aiml::Wire>::capability(__aiml_0));
                    let __aiml_in = __aiml_cx.inside(false);
                    ((!__aiml_cx.has_params()
                        || __aiml::keeps_params(__aiml::Wire::value(self), __aiml_cx))
                        && <Model as __aiml::Wire>::keeps_said(
                            __aiml_0,
                            const {
                                &__aiml::ShapeField {
                                    key: "model",
                                    shape: &__aiml::Shape::Any,
                                    flags: 512,
                                    said: __aiml::Said::Nothing,
                                    of_type: "",
                                }
                            },
                            __aiml_cx,
                            __aiml_in,
                        )
                        && <&'a [Message<
                            'a,
                        >] as __aiml::Wire>::accepts(__aiml_1, __aiml_cx.inside(true)))
                }
                Self::Checked { model: __aiml_0, messages: __aiml_1, .. } => {
                    use __aiml::{IfNot as _, IfWire as _};
                    {
                        let __aiml_cx = __aiml_cx
                            .with_model(<&'a str as __aiml::Wire>::capability(__aiml_0));
                        let __aiml_in = __aiml_cx.inside(false);
                        ((!__aiml_cx.has_params()
                            || __aiml::keeps_params(
                                __aiml::Wire::value(self),
                                __aiml_cx,
                            ))
                            && <&'a str as __aiml::Wire>::keeps_said(
                                __aiml_0,
                                const {
                                    &__aiml::ShapeField {
                                        key: "model",
                                        shape: &__aiml::Shape::Any,
                                        flags: 512,
                                        said: __aiml::Said::Nothing,
                                        of_type: "",
                                    }
                                },
                                __aiml_cx,
                                __aiml_in,
                            )
                            && ((&&__aiml::Probe(__aiml_1))
                                .probe_keeps(
                                    &__aiml::ShapeField::NOTHING,
                                    __aiml_cx,
                                    __aiml_cx.inside(true),
                                )
                                && __aiml::Option::is_none(
                                    &__aiml::refusal(not_empty(__aiml_1)),
                                )))
                    }
                }
            }
        }
        #[inline]
        fn view(&self) -> __aiml::View<'_> {
            match self {
                Self::Gpt4o { .. } => __aiml::View::Object(&[]),
                Self::Flat { .. } => __aiml::View::Object(&[]),
                Self::Held { 0: __aiml_0, .. } => {
                    <Box<Request<'a>> as __aiml::Wire>::view(__aiml_0)
                }
                Self::Any { .. } => __aiml::View::Object(&[]),
                Self::Checked { .. } => __aiml::View::Object(&[]),
            }
        }
        fn each_field(&self, __aiml_f: &mut dyn __aiml::FnMut(&__aiml::Field<'_>)) {
            match self {
                Self::Gpt4o {
                    messages: __aiml_0,
                    temperature: __aiml_1,
                    n: __aiml_2,
                    ..
                } => {
                    __aiml_f(
                        &__aiml::Field::plain(
                            __aiml::Key::Name("model"),
                            &"openai/gpt-4o",
                        ),
                    );
                    __aiml_f(
                        &__aiml::Field::plain(
                            __aiml::Key::Name("messages"),
                            <Vec<Message<'a>> as __aiml::Wire>::value(__aiml_0),
                        ),
                    );
                    __aiml_f(
                        &__aiml::Field::new(
                            __aiml::Key::Name("temperature"),
                            !Option::is_none(__aiml_1),
                            <Option<f64> as __aiml::Wire>::value(__aiml_1),
                            <Option<f64> as __aiml::Wire>::TYPE.kinds,
                            const {
                                &__aiml::ShapeField {
                                    key: "temperature",
                                    shape: &__aiml::Shape::Any,
                                    flags: 12305,
                                    said: __aiml::Said::Rules(
                                        &[__aiml::Rule::Range(__aiml::Range::Floats(0f64, 1f64))],
                                    ),
                                    of_type: "",
                                }
                            },
                            __aiml::None,
                        ),
                    );
                    __aiml_f(
                        &__aiml::Field::new(
                            __aiml::Key::Name("n"),
                            !is_zero(__aiml_2),
                            <u8 as __aiml::Wire>::value(__aiml_2),
                            __aiml::Kinds::ANY,
                            &__aiml::ShapeField::NOTHING,
                            __aiml::None,
                        ),
                    );
                    __aiml_f(
                        &__aiml::Field::new(
                            __aiml::Key::Name("more"),
                            true,
                            &__aiml::Opaque,
                            __aiml::Kinds::ANY,
                            const {
                                &__aiml::ShapeField {
                                    key: "more",
                                    shape: &__aiml::Shape::Any,
                                    flags: 8,
                                    said: __aiml::Said::Nothing,
                                    of_type: "",
                                }
                            },
                            __aiml::None,
                        ),
                    );
                }
                Self::Flat { 0: __aiml_0, .. } => {
                    __aiml_f(
                        &__aiml::Field::plain(__aiml::Key::Name("model"), &"o1-mini"),
                    );
                    __aiml_f(
                        &__aiml::Field::plain(
                            __aiml::Key::Flatten,
                            <Held<'a> as __aiml::Wire>::value(__aiml_0),
                        ),
                    );
                }
                Self::Held { 0: __aiml_0, .. } => {
                    <Box<Request<'a>> as __aiml::Wire>::each_field(__aiml_0, __aiml_f);
                }
                Self::Any { model: __aiml_0, messages: __aiml_1, .. } => {
                    __aiml_f(
                        &__aiml::Field::new(
                            __aiml::Key::Name("model"),
                            true,
                            <Model as __aiml::Wire>::value(__aiml_0),
                            __aiml::Kinds::ANY,
                            const {
                                &__aiml::ShapeField {
                                    key: "model",
                                    shape: &__aiml::Shape::Any,
                                    flags: 512,
                                    said: __aiml::Said::Nothing,
                                    of_type: "",
                                }
                            },
                            __aiml::None,
                        ),
                    );
                    __aiml_f(
                        &__aiml::Field::plain(
                            __aiml::Key::Name("messages"),
                            <&'a [Message<'a>] as __aiml::Wire>::value(__aiml_1),
                        ),
                    );
                }
                Self::Checked { model: __aiml_0, messages: __aiml_1, .. } => {
                    use __aiml::{IfNot as _, IfWire as _};
                    __aiml_f(
                        &__aiml::Field::new(
                            __aiml::Key::Name("model"),
                            true,
                            <&'a str as __aiml::Wire>::value(__aiml_0),
                            __aiml::Kinds::ANY,
                            const {
                                &__aiml::ShapeField {
                                    key: "model",
                                    shape: &__aiml::Shape::Any,
                                    flags: 512,
                                    said: __aiml::Said::Nothing,
                                    of_type: "",
                                }
                            },
                            __aiml::None,
                        ),
                    );
                    __aiml_f(
                        &__aiml::Field::new(
                            __aiml::Key::Name("messages"),
                            true,
                            (&&__aiml::Probe(__aiml_1)).probe_value(),
                            __aiml::Kinds::ANY,
                            &__aiml::ShapeField::NOTHING,
                            __aiml::Some(&|| __aiml::refusal(not_empty(__aiml_1))),
                        ),
                    );
                }
            }
        }
        fn each_item(&self, __aiml_f: &mut dyn __aiml::FnMut(&__aiml::Field<'_>)) {
            match self {
                Self::Gpt4o { .. } => {}
                Self::Flat { .. } => {}
                Self::Held { 0: __aiml_0, .. } => {
                    <Box<Request<'a>> as __aiml::Wire>::each_item(__aiml_0, __aiml_f);
                }
                Self::Any { .. } => {}
                Self::Checked { .. } => {}
            }
        }
        fn each_wrapped(&self, __aiml_f: &mut dyn __aiml::FnMut(&__aiml::Field<'_>)) {
            match self {
                Self::Gpt4o { .. } => {}
                Self::Flat { .. } => {}
                Self::Held { 0: __aiml_0, .. } => {
                    <Box<Request<'a>> as __aiml::Wire>::each_wrapped(__aiml_0, __aiml_f);
                }
                Self::Any { .. } => {}
                Self::Checked { .. } => {}
            }
        }
        #[inline]
        fn capability(&self) -> __aiml::Option<&'static __aiml::Capability> {
            match self {
                Self::Held { 0: __aiml_0, .. } => {
                    <Box<Request<'a>> as __aiml::Wire>::capability(__aiml_0)
                }
                _ => __aiml::None,
            }
        }
        #[inline]
        fn model(&self) -> __aiml::Option<&'static __aiml::Capability> {
            match self {
                Self::Gpt4o { .. } => __aiml::None,
                Self::Flat { 0: __aiml_0, .. } => {
                    <Held<'a> as __aiml::Wire>::model(__aiml_0)
                }
                Self::Held { 0: __aiml_0, .. } => {
                    <Box<Request<'a>> as __aiml::Wire>::model(__aiml_0)
                }
                Self::Any { model: __aiml_0, .. } => {
                    <Model as __aiml::Wire>::capability(__aiml_0)
                }
                Self::Checked { model: __aiml_0, .. } => {
                    <&'a str as __aiml::Wire>::capability(__aiml_0)
                }
            }
        }
        #[inline]
        fn passes(&self, __aiml_plan: __aiml::Plan) -> __aiml::bool {
            match self {
                Self::Gpt4o {
                    messages: __aiml_0,
                    temperature: __aiml_1,
                    n: __aiml_2,
                    ..
                } => {
                    __aiml::Plan::variant(
                        __aiml_plan,
                        0,
                        self,
                        |__aiml_plan| __aiml::Plan::fields(
                            __aiml_plan,
                            |__aiml_row| {
                                ((__aiml::Row::is_free(__aiml_row, 1)
                                    || <Vec<
                                        Message<'a>,
                                    > as __aiml::Wire>::passes(
                                        __aiml_0,
                                        __aiml::Row::at(__aiml_row, 1),
                                    ))
                                    && (if Option::is_none(__aiml_1) {
                                        __aiml::Row::may_lack(__aiml_row, 2)
                                    } else {
                                        (__aiml::Row::is_free(__aiml_row, 2)
                                            || <Option<
                                                f64,
                                            > as __aiml::Wire>::passes(
                                                __aiml_1,
                                                __aiml::Row::at(__aiml_row, 2),
                                            ))
                                    })
                                    && (if is_zero(__aiml_2) {
                                        __aiml::Row::may_lack(__aiml_row, 3)
                                    } else {
                                        (__aiml::Row::is_free(__aiml_row, 3)
                                            || <u8 as __aiml::Wire>::passes(
                                                __aiml_2,
                                                __aiml::Row::at(__aiml_row, 3),
                                            ))
                                    }))
                            },
                        ),
                    )
                }
                Self::Flat { 0: __aiml_0, .. } => {
                    __aiml::Plan::variant(
                        __aiml_plan,
                        1,
                        self,
                        |__aiml_plan| __aiml::Plan::fields(
                            __aiml_plan,
                            |__aiml_row| {
                                (__aiml::Row::is_free(__aiml_row, 1)
                                    || <Held<
                                        'a,
                                    > as __aiml::Wire>::passes(
                                        __aiml_0,
                                        __aiml::Row::at(__aiml_row, 1),
                                    ))
                            },
                        ),
                    )
                }
                Self::Held { 0: __aiml_0, .. } => {
                    __aiml::Plan::variant(
                        __aiml_plan,
                        2,
                        self,
                        |__aiml_plan| <Box<
                            Request<'a>,
                        > as __aiml::Wire>::passes(__aiml_0, __aiml_plan),
                    )
                }
                Self::Any { model: __aiml_0, messages: __aiml_1, .. } => {
                    __aiml::Plan::variant(
                        __aiml_plan,
                        3,
                        self,
                        |__aiml_plan| __aiml::Plan::fields(
                            __aiml_plan,
                            |__aiml_row| {
                                ((__aiml::Row::is_free(__aiml_row, 0)
                                    || <Model as __aiml::Wire>::passes(
                                        __aiml_0,
                                        __aiml::Row::at(__aiml_row, 0),
                                    ))
                                    && (__aiml::Row::is_free(__aiml_row, 1)
                                        || <&'a [Message<
                                            'a,
                                        >] as __aiml::Wire>::passes(
                                            __aiml_1,
                                            __aiml::Row::at(__aiml_row, 1),
                                        )))
                            },
                        ),
                    )
                }
                Self::Checked { model: __aiml_0, messages: __aiml_1, .. } => {
                    __aiml::Plan::variant(
                        __aiml_plan,
                        4,
                        self,
                        |__aiml_plan| {
                            use __aiml::{IfNot as _, IfWire as _};
                            __aiml::Plan::fields(
                                __aiml_plan,
                                |__aiml_row| {
                                    ((__aiml::Row::is_free(__aiml_row, 0)
                                        || <&'a str as __aiml::Wire>::passes(
                                            __aiml_0,
                                            __aiml::Row::at(__aiml_row, 0),
                                        ))
                                        && (__aiml::Row::is_free(__aiml_row, 1)
                                            || __aiml::Plan::other(
                                                __aiml::Row::at(__aiml_row, 1),
                                                (&&__aiml::Probe(__aiml_1)).probe_value(),
                                            )))
                                },
                            )
                        },
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl<'a, __AimlDepth: __aiml::Depth> __aiml::DeriveShape<__AimlDepth> for Chat<'a> {
        const FIELDS: __aiml::StructFields = __aiml::bound("/v1/chat/completions");
        const SHAPE: &'static __aiml::Shape = &__aiml::Shape::OneOf(
            &[
                &__aiml::Shape::Object(
                    &__aiml::ShapeField::all_of(
                        "Chat::Gpt4o",
                        [
                            __aiml::ShapeField::new(
                                "model",
                                &__aiml::Shape::Names(&["openai/gpt-4o"]),
                                32768,
                            ),
                            __aiml::ShapeField::of::<
                                <Vec<Message<'a>> as __aiml::Wire>::Shape<__AimlDepth>,
                            >("messages", 16384),
                            __aiml::ShapeField {
                                key: "temperature",
                                shape: <<Option<
                                    f64,
                                > as __aiml::Wire>::Shape<
                                    __AimlDepth,
                                > as __aiml::HasShape>::SHAPE,
                                flags: 12305,
                                said: __aiml::Said::Rules(
                                    &[__aiml::Rule::Range(__aiml::Range::Floats(0f64, 1f64))],
                                ),
                                of_type: "",
                            },
                            __aiml::ShapeField::of::<
                                <u8 as __aiml::Wire>::Shape<__AimlDepth>,
                            >("n", 1),
                            __aiml::ShapeField {
                                key: "more",
                                shape: &__aiml::Shape::Any,
                                flags: 8,
                                said: __aiml::Said::Nothing,
                                of_type: "",
                            },
                        ],
                    ),
                ),
                &__aiml::Shape::Object(
                    &__aiml::ShapeField::all_of(
                        "Chat::Flat",
                        [
                            __aiml::ShapeField::new(
                                "model",
                                &__aiml::Shape::Names(&["o1-mini"]),
                                32768,
                            ),
                            __aiml::ShapeField::of::<
                                <Held<'a> as __aiml::Wire>::Shape<__AimlDepth>,
                            >("", 2),
                        ],
                    ),
                ),
                <<Box<
                    Request<'a>,
                > as __aiml::Wire>::Shape<__AimlDepth> as __aiml::HasShape>::SHAPE,
                &__aiml::Shape::Object(
                    &__aiml::ShapeField::all_of(
                        "Chat::Any",
                        [
                            __aiml::ShapeField::of::<
                                <Model as __aiml::Wire>::Shape<__AimlDepth>,
                            >("model", 512),
                            __aiml::ShapeField::of::<
                                <&'a [Message<'a>] as __aiml::Wire>::Shape<__AimlDepth>,
                            >("messages", 16384),
                        ],
                    ),
                ),
                &__aiml::Shape::Object(
                    &__aiml::ShapeField::all_of(
                        "Chat::Checked",
                        [
                            __aiml::ShapeField::of::<
                                <&'a str as __aiml::Wire>::Shape<__AimlDepth>,
                            >("model", 512),
                            __aiml::ShapeField {
                                key: "messages",
                                shape: &__aiml::Shape::Any,
                                flags: 20480,
                                said: __aiml::Said::Nothing,
                                of_type: "",
                            },
                        ],
                    ),
                ),
            ],
        );
    }
    struct __AimlVariant0<'__aiml_value, 'a>(&'__aiml_value Chat<'a>);
    #[automatically_derived]
    impl<'__aiml_value, 'a> __aiml::Wire for __AimlVariant0<'__aiml_value, 'a> {
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
            match self.0 {
                Chat::Gpt4o {
                    messages: __aiml_0,
                    temperature: __aiml_1,
                    n: __aiml_2,
                    ..
                } => {
                    __aiml::Wire::step(&"openai/gpt-4o", __aiml_walk, 0)
                        && <Vec<
                            Message<'a>,
                        > as __aiml::Wire>::step(__aiml_0, __aiml_walk, 1)
                        && <Option<f64> as __aiml::Wire>::HAS_NONE
                        && <Option<
                            f64,
                        > as __aiml::Wire>::step_if(
                            __aiml_1,
                            __aiml_walk,
                            2,
                            !Option::is_none(__aiml_1),
                        )
                        && <u8 as __aiml::Wire>::step_if(
                            __aiml_2,
                            __aiml_walk,
                            3,
                            !is_zero(__aiml_2),
                        ) && __aiml::Wire::step(&__aiml::Opaque, __aiml_walk, 4)
                }
                _ => false,
            }
        }
        #[inline]
        fn named(&self) -> __aiml::judge::Named<'_> {
            __aiml::judge::Named::only("openai/gpt-4o")
        }
    }
    #[automatically_derived]
    impl<'__aiml_value, 'a, __AimlDepth: __aiml::Depth> __aiml::DeriveShape<__AimlDepth>
    for __AimlVariant0<'__aiml_value, 'a> {
        const FIELDS: __aiml::StructFields = (
            "/v1/chat/completions",
            "model\nmessages\ntemperature\tf0,4607182418800017408\nn\nmore",
            __aiml::request5::<
                __AimlDepth,
                (),
                __aiml::Unseen,
                __aiml::on::v1_chat_completions,
                __aiml::at::model<
                    <&'static __aiml::str as __aiml::Wire>::Shape<__AimlDepth>,
                >,
                __aiml::at::messages<
                    <Vec<Message<'a>> as __aiml::Wire>::Shape<__AimlDepth>,
                >,
                __aiml::Ranged<__aiml::holds::temperature<Option<f64>>>,
                __aiml::Holds<u8, 474318526776833>,
                __aiml::At<__aiml::Unseen, 2266213315167232>,
            >(),
        );
        const TAG: &'static [&'static __aiml::str] = &["openai/gpt-4o"];
    }
    struct __AimlVariant1<'__aiml_value, 'a>(&'__aiml_value Chat<'a>);
    #[automatically_derived]
    impl<'__aiml_value, 'a> __aiml::Wire for __AimlVariant1<'__aiml_value, 'a> {
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
            match self.0 {
                Chat::Flat { 0: __aiml_0, .. } => {
                    __aiml::Wire::step(&"o1-mini", __aiml_walk, 0)
                        && <Held<'a> as __aiml::Wire>::step(__aiml_0, __aiml_walk, 1)
                }
                _ => false,
            }
        }
        #[inline]
        fn named(&self) -> __aiml::judge::Named<'_> {
            __aiml::judge::Named::only("o1-mini")
        }
    }
    #[automatically_derived]
    impl<'__aiml_value, 'a, __AimlDepth: __aiml::Depth> __aiml::DeriveShape<__AimlDepth>
    for __AimlVariant1<'__aiml_value, 'a> {
        const FIELDS: __aiml::StructFields = (
            "/v1/chat/completions",
            "model\n",
            __aiml::request2::<
                __AimlDepth,
                (),
                __aiml::Unseen,
                __aiml::on::v1_chat_completions,
                __aiml::at::model<
                    <&'static __aiml::str as __aiml::Wire>::Shape<__AimlDepth>,
                >,
                __aiml::At<
                    <Held<'a> as __aiml::Wire>::Shape<__AimlDepth>,
                    787192828167202,
                >,
            >(),
        );
        const TAG: &'static [&'static __aiml::str] = &["o1-mini"];
    }
    struct __AimlVariant3<'__aiml_value, 'a>(&'__aiml_value Chat<'a>);
    #[automatically_derived]
    impl<'__aiml_value, 'a> __aiml::Wire for __AimlVariant3<'__aiml_value, 'a> {
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
            match self.0 {
                Chat::Any { model: __aiml_0, messages: __aiml_1, .. } => {
                    <Model as __aiml::Wire>::step(__aiml_0, __aiml_walk, 0)
                        && <&'a [Message<
                            'a,
                        >] as __aiml::Wire>::step(__aiml_1, __aiml_walk, 1)
                }
                _ => false,
            }
        }
        #[inline]
        fn named(&self) -> __aiml::judge::Named<'_> {
            match self.0 {
                Chat::Any { model: __aiml_0, .. } => {
                    <Model as __aiml::Wire>::named(__aiml_0)
                }
                _ => __aiml::judge::Named::NOT,
            }
        }
    }
    #[automatically_derived]
    impl<'__aiml_value, 'a, __AimlDepth: __aiml::Depth> __aiml::DeriveShape<__AimlDepth>
    for __AimlVariant3<'__aiml_value, 'a> {
        const FIELDS: __aiml::StructFields = (
            "/v1/chat/completions",
            "model\nmessages",
            __aiml::request2::<
                __AimlDepth,
                (),
                <Model as __aiml::Wire>::Shape<__AimlDepth>,
                __aiml::on::v1_chat_completions,
                __aiml::at::model<<Model as __aiml::Wire>::Shape<__AimlDepth>>,
                __aiml::at::messages<
                    <&'a [Message<'a>] as __aiml::Wire>::Shape<__AimlDepth>,
                >,
            >(),
        );
        const MODEL_SAYS: &'static __aiml::WireType = &<Model as __aiml::Wire>::TYPE;
    }
    struct __AimlVariant4<'__aiml_value, 'a>(&'__aiml_value Chat<'a>);
    #[automatically_derived]
    impl<'__aiml_value, 'a> __aiml::Wire for __AimlVariant4<'__aiml_value, 'a> {
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
            use __aiml::{IfNot as _, IfWire as _};
            match self.0 {
                Chat::Checked { model: __aiml_0, messages: __aiml_1, .. } => {
                    <&'a str as __aiml::Wire>::step(__aiml_0, __aiml_walk, 0)
                        && (&&__aiml::Probe(__aiml_1))
                            .probe_step(
                                __aiml_walk,
                                1,
                                __aiml::How {
                                    there: true,
                                    together: true,
                                    check: __aiml::Some(
                                        &|| __aiml::refusal(not_empty(__aiml_1)),
                                    ),
                                },
                            )
                }
                _ => false,
            }
        }
        #[inline]
        fn named(&self) -> __aiml::judge::Named<'_> {
            match self.0 {
                Chat::Checked { model: __aiml_0, .. } => {
                    <&'a str as __aiml::Wire>::named(__aiml_0)
                }
                _ => __aiml::judge::Named::NOT,
            }
        }
    }
    #[automatically_derived]
    impl<'__aiml_value, 'a, __AimlDepth: __aiml::Depth> __aiml::DeriveShape<__AimlDepth>
    for __AimlVariant4<'__aiml_value, 'a> {
        const FIELDS: __aiml::StructFields = (
            "/v1/chat/completions",
            "model\nmessages",
            __aiml::request2::<
                __AimlDepth,
                (),
                __aiml::ShapeIn<&'a str, __AimlDepth>,
                __aiml::on::v1_chat_completions,
                __aiml::holds::model<&'a str>,
                __aiml::Ruled<__aiml::at::messages<__aiml::Unseen>>,
            >(),
        );
    }
    #[automatically_derived]
    impl<'a> __aiml::by_variant::ByVariant for Chat<'a> {
        #[inline]
        fn is_taken(&self) -> __aiml::bool {
            match self {
                Self::Gpt4o { .. } => __aiml::judge::is_planned(&__AimlVariant0(self)),
                Self::Flat { .. } => __aiml::judge::is_planned(&__AimlVariant1(self)),
                Self::Held { 0: __aiml_0, .. } => {
                    use __aiml::by_variant::{IfNone as _, IfRequest as _};
                    (&&__aiml::by_variant::Held(__aiml_0))
                        .is_accepted_at("/v1/chat/completions")
                }
                Self::Any { .. } => __aiml::judge::is_planned(&__AimlVariant3(self)),
                Self::Checked { .. } => __aiml::judge::is_planned(&__AimlVariant4(self)),
            }
        }
    }
    #[automatically_derived]
    impl<'a> __aiml::AimlRequest for Chat<'a> {
        type By = __aiml::by_variant::BuiltinByVariant;
    }
    const _: () = {
        __aiml::ids::Served::<
            { __aiml::ids::is_retired_at("openai/gpt-4o", "/v1/chat/completions") },
        >::check();
        __aiml::ids::Served::<
            { __aiml::ids::is_retired_at("o1-mini", "/v1/chat/completions") },
        >::check();
    };
    const _: () = __aiml::assert::flattens(&<Held<'static> as __aiml::Wire>::TYPE);
    const _: () = __aiml::assert::rules_fit(
        &<Model as __aiml::Wire>::TYPE,
        &[
            __aiml::ShapeField::new(
                "model",
                <<Model as __aiml::Wire>::Shape<
                    __aiml::Full,
                > as __aiml::HasShape>::SHAPE,
                0,
            ),
            __aiml::ShapeField::new(
                "messages",
                <<&'static [Message<
                    'static,
                >] as __aiml::Wire>::Shape<__aiml::Full> as __aiml::HasShape>::SHAPE,
                0,
            ),
        ],
    );
    const _: () = __aiml::check_endpoint::<Chat<'static>>();
    const _: () = __aiml::variants::key::<Chat<'static>>("model");
    const _: () = __aiml::ids::claim::<
        Chat<'static>,
    >(__aiml::ids::Claim::Tag("openai/gpt-4o"));
    const _: () = __aiml::variants::required::<Chat<'static>, 0>();
    const _: () = __aiml::variants::holder::<
        Chat<'static>,
        0,
        1,
        <Vec<Message<'static>> as __aiml::Wire>::Shape<__aiml::Full>,
    >();
    const _: () = __aiml::variants::field::<Chat<'static>, 0>(2);
    const _: () = __aiml::variants::rule::<
        Chat<'static>,
        0,
    >(2, __aiml::Rule::Range(__aiml::Range::Floats(0f64, 1f64)));
    const _: () = __aiml::variants::field::<Chat<'static>, 0>(3);
    const _: () = __aiml::variants::field::<Chat<'static>, 0>(4);
    const _: () = __aiml::ids::claim::<
        Chat<'static>,
    >(__aiml::ids::Claim::Tag("o1-mini"));
    const _: () = __aiml::variants::required::<Chat<'static>, 1>();
    const _: () = __aiml::variants::holder::<
        Chat<'static>,
        1,
        1,
        <Held<'static> as __aiml::Wire>::Shape<__aiml::Full>,
    >();
    const _: () = __aiml::variants::holder::<
        Chat<'static>,
        2,
        { __aiml::variants::WHOLE },
        <Box<Request<'static>> as __aiml::Wire>::Shape<__aiml::Full>,
    >();
    const _: () = __aiml::variants::required::<Chat<'static>, 3>();
    const _: () = __aiml::variants::field::<Chat<'static>, 3>(0);
    const _: () = __aiml::variants::holder::<
        Chat<'static>,
        3,
        1,
        <&'static [Message<'static>] as __aiml::Wire>::Shape<__aiml::Full>,
    >();
    const _: () = __aiml::variants::required::<Chat<'static>, 4>();
    const _: () = __aiml::variants::field::<Chat<'static>, 4>(0);
    const _: () = __aiml::variants::field::<Chat<'static>, 4>(1);
    fn __aiml_told<'a>(_: __aiml::nested::PhantomData<*const Chat<'a>>) {
        {
            type __AimlWithin<'a> = <&'a [Message<
                'a,
            >] as __aiml::Wire>::Shape<__aiml::Full>;
            let _ = <__AimlWithin<'a> as __aiml::HasShape>::TELLS;
        }
        {
            type __AimlWithin<'a> = <Vec<Message<'a>> as __aiml::Wire>::Within;
            type __AimlHolder = __aiml::nested::Variant<Chat<'static>, 0, 1>;
            let (
                <__AimlWithin<'a> as __aiml::Tell<__AimlHolder, __aiml::N0>>::CHECK,
                <__AimlWithin<'a> as __aiml::Tell<__AimlHolder, __aiml::N1>>::CHECK,
                <__AimlWithin<'a> as __aiml::Tell<__AimlHolder, __aiml::N2>>::CHECK,
            );
        }
        {
            type __AimlWithin<'a> = <Held<'a> as __aiml::Wire>::Within;
            type __AimlHolder = __aiml::nested::Variant<Chat<'static>, 1, 1>;
            let (
                <__AimlWithin<'a> as __aiml::Tell<__AimlHolder, __aiml::N0>>::CHECK,
                <__AimlWithin<'a> as __aiml::Tell<__AimlHolder, __aiml::N1>>::CHECK,
                <__AimlWithin<'a> as __aiml::Tell<__AimlHolder, __aiml::N2>>::CHECK,
            );
        }
        {
            type __AimlWithin<'a> = __aiml::EnumOf<
                <Held<'a> as __aiml::Wire>::Shape<__aiml::Full>,
            >;
            let (
                <__AimlWithin<'a> as __aiml::Ids<Chat<'static>, __aiml::N8>>::CHECK,
                <__AimlWithin<'a> as __aiml::Ids<Chat<'static>, __aiml::N9>>::CHECK,
                <__AimlWithin<'a> as __aiml::Ids<Chat<'static>, __aiml::N10>>::CHECK,
                <__AimlWithin<'a> as __aiml::Ids<Chat<'static>, __aiml::N11>>::CHECK,
                <__AimlWithin<'a> as __aiml::Ids<Chat<'static>, __aiml::N12>>::CHECK,
                <__AimlWithin<'a> as __aiml::Ids<Chat<'static>, __aiml::N13>>::CHECK,
                <__AimlWithin<'a> as __aiml::Ids<Chat<'static>, __aiml::N14>>::CHECK,
                <__AimlWithin<'a> as __aiml::Ids<Chat<'static>, __aiml::N15>>::CHECK,
            );
        }
        {
            type __AimlWithin<'a> = <Box<Request<'a>> as __aiml::Wire>::Within;
            type __AimlHolder = __aiml::nested::Variant<
                Chat<'static>,
                2,
                { __aiml::variants::WHOLE },
            >;
            let (
                <__AimlWithin<'a> as __aiml::Tell<__AimlHolder, __aiml::N0>>::CHECK,
                <__AimlWithin<'a> as __aiml::Tell<__AimlHolder, __aiml::N1>>::CHECK,
                <__AimlWithin<'a> as __aiml::Tell<__AimlHolder, __aiml::N2>>::CHECK,
            );
        }
        {
            type __AimlWithin<'a> = __aiml::EnumOf<
                <Box<Request<'a>> as __aiml::Wire>::Shape<__aiml::Full>,
            >;
            let (
                <__AimlWithin<'a> as __aiml::Ids<Chat<'static>, __aiml::N8>>::CHECK,
                <__AimlWithin<'a> as __aiml::Ids<Chat<'static>, __aiml::N9>>::CHECK,
                <__AimlWithin<'a> as __aiml::Ids<Chat<'static>, __aiml::N10>>::CHECK,
                <__AimlWithin<'a> as __aiml::Ids<Chat<'static>, __aiml::N11>>::CHECK,
                <__AimlWithin<'a> as __aiml::Ids<Chat<'static>, __aiml::N12>>::CHECK,
                <__AimlWithin<'a> as __aiml::Ids<Chat<'static>, __aiml::N13>>::CHECK,
                <__AimlWithin<'a> as __aiml::Ids<Chat<'static>, __aiml::N14>>::CHECK,
                <__AimlWithin<'a> as __aiml::Ids<Chat<'static>, __aiml::N15>>::CHECK,
            );
        }
        {
            type __AimlWithin<'a> = <&'a [Message<'a>] as __aiml::Wire>::Within;
            type __AimlHolder = __aiml::nested::Variant<Chat<'static>, 3, 1>;
            let (
                <__AimlWithin<'a> as __aiml::Tell<__AimlHolder, __aiml::N0>>::CHECK,
                <__AimlWithin<'a> as __aiml::Tell<__AimlHolder, __aiml::N1>>::CHECK,
                <__AimlWithin<'a> as __aiml::Tell<__AimlHolder, __aiml::N2>>::CHECK,
            );
        }
        {
            type __AimlWithin = __aiml::EnumOf<
                <Model as __aiml::Wire>::Shape<__aiml::Full>,
            >;
            let (
                <__AimlWithin as __aiml::Ids<Chat<'static>, __aiml::N0>>::CHECK,
                <__AimlWithin as __aiml::Ids<Chat<'static>, __aiml::N1>>::CHECK,
                <__AimlWithin as __aiml::Ids<Chat<'static>, __aiml::N2>>::CHECK,
                <__AimlWithin as __aiml::Ids<Chat<'static>, __aiml::N3>>::CHECK,
                <__AimlWithin as __aiml::Ids<Chat<'static>, __aiml::N4>>::CHECK,
                <__AimlWithin as __aiml::Ids<Chat<'static>, __aiml::N5>>::CHECK,
                <__AimlWithin as __aiml::Ids<Chat<'static>, __aiml::N6>>::CHECK,
                <__AimlWithin as __aiml::Ids<Chat<'static>, __aiml::N7>>::CHECK,
            );
        }
    }
};
