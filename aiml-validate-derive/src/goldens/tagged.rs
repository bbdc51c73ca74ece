#[serde(tag = "role", rename_all = "lowercase", rename_all_fields = "camelCase")]
enum Message {
    User { #[aiml(length(1..))] content: String, given_name: Option<String> },
    System(Text),
    Tool,
    #[serde(skip_serializing)]
    Gone { #[serde(default)] a: u8 },
}

// becomes

const _: () = {
    use ::aiml_validate::__private as __aiml;
    #[automatically_derived]
    impl __aiml::Wire for Message {
        type Shape<__AimlDepth: __aiml::Depth> = __aiml::Telling<
            __aiml::Derived<Self, __AimlDepth>,
        >;
        type Within = Self;
        #[inline]
        fn accepts(&self, __aiml_cx: __aiml::Cx) -> __aiml::bool {
            if __aiml_cx.is_too_deep() {
                return true;
            }
            match self {
                Self::User { content: __aiml_0, given_name: __aiml_1, .. } => {
                    let __aiml_in = __aiml_cx.inside(false);
                    (__aiml_cx
                        .takes_role_named(const { __aiml::role_bit("user") }, "user")
                        && <String as __aiml::Wire>::keeps_said(
                            __aiml_0,
                            const {
                                &__aiml::ShapeField {
                                    key: "content",
                                    shape: &__aiml::Shape::Any,
                                    flags: 4128,
                                    said: __aiml::Said::Rules(
                                        &[
                                            __aiml::Rule::Length(__aiml::Length {
                                                min: 1,
                                                max: __aiml::usize::MAX,
                                            }),
                                        ],
                                    ),
                                    of_type: "",
                                }
                            },
                            __aiml_cx,
                            __aiml_in,
                        )
                        && <Option<
                            String,
                        > as __aiml::Wire>::accepts(__aiml_1, __aiml_in))
                }
                Self::System { 0: __aiml_0, .. } => {
                    let __aiml_cx = __aiml_cx
                        .with_model(<Text as __aiml::Wire>::model(__aiml_0));
                    ((!__aiml_cx.has_params()
                        || __aiml::keeps_params(__aiml::Wire::value(self), __aiml_cx))
                        && __aiml_cx
                            .takes_role_named(
                                const { __aiml::role_bit("system") },
                                "system",
                            )
                        && <Text as __aiml::Wire>::accepts(
                            __aiml_0,
                            __aiml_cx.flattened(),
                        ))
                }
                Self::Tool { .. } => {
                    __aiml_cx
                        .takes_role_named(const { __aiml::role_bit("tool") }, "tool")
                }
                Self::Gone { .. } => false,
            }
        }
        #[inline]
        fn view(&self) -> __aiml::View<'_> {
            match self {
                Self::User { .. } => __aiml::View::Object(&[]),
                Self::System { .. } => __aiml::View::Object(&[]),
                Self::Tool { .. } => __aiml::View::Object(&[]),
                Self::Gone { .. } => {
                    __aiml::View::Unserializable(
                        "the enum variant Message::Gone cannot be serialized",
                    )
                }
            }
        }
        fn each_field(&self, __aiml_f: &mut dyn __aiml::FnMut(&__aiml::Field<'_>)) {
            match self {
                Self::User { content: __aiml_0, given_name: __aiml_1, .. } => {
                    __aiml_f(&__aiml::Field::plain(__aiml::Key::Name("role"), &"user"));
                    __aiml_f(
                        &__aiml::Field::new(
                            __aiml::Key::Name("content"),
                            true,
                            <String as __aiml::Wire>::value(__aiml_0),
                            <String as __aiml::Wire>::TYPE.kinds,
                            const {
                                &__aiml::ShapeField {
                                    key: "content",
                                    shape: &__aiml::Shape::Any,
                                    flags: 4128,
                                    said: __aiml::Said::Rules(
                                        &[
                                            __aiml::Rule::Length(__aiml::Length {
                                                min: 1,
                                                max: __aiml::usize::MAX,
                                            }),
                                        ],
                                    ),
                                    of_type: "",
                                }
                            },
                            __aiml::None,
                        ),
                    );
                    __aiml_f(
                        &__aiml::Field::plain(
                            __aiml::Key::Name("givenName"),
                            <Option<String> as __aiml::Wire>::value(__aiml_1),
                        ),
                    );
                }
                Self::System { 0: __aiml_0, .. } => {
                    __aiml_f(
                        &__aiml::Field::plain(__aiml::Key::Name("role"), &"system"),
                    );
                    __aiml_f(
                        &__aiml::Field::plain(
                            __aiml::Key::Flatten,
                            <Text as __aiml::Wire>::value(__aiml_0),
                        ),
                    );
                }
                Self::Tool { .. } => {
                    __aiml_f(&__aiml::Field::plain(__aiml::Key::Name("role"), &"tool"));
                }
                Self::Gone { .. } => {}
            }
        }
        #[inline]
        fn model(&self) -> __aiml::Option<&'static __aiml::Capability> {
            match self {
                Self::User { .. } => __aiml::None,
                Self::System { 0: __aiml_0, .. } => {
                    <Text as __aiml::Wire>::model(__aiml_0)
                }
                Self::Tool { .. } => __aiml::None,
                Self::Gone { .. } => __aiml::None,
            }
        }
        #[inline]
        fn passes(&self, __aiml_plan: __aiml::Plan) -> __aiml::bool {
            match self {
                Self::User { content: __aiml_0, given_name: __aiml_1, .. } => {
                    __aiml::Plan::variant(
                        __aiml_plan,
                        0,
                        self,
                        |__aiml_plan| __aiml::Plan::fields(
                            __aiml_plan,
                            |__aiml_row| {
                                ((__aiml::Row::is_free(__aiml_row, 1)
                                    || <String as __aiml::Wire>::passes(
                                        __aiml_0,
                                        __aiml::Row::at(__aiml_row, 1),
                                    ))
                                    && (__aiml::Row::is_free(__aiml_row, 2)
                                        || <Option<
                                            String,
                                        > as __aiml::Wire>::passes(
                                            __aiml_1,
                                            __aiml::Row::at(__aiml_row, 2),
                                        )))
                            },
                        ),
                    )
                }
                Self::System { 0: __aiml_0, .. } => {
                    __aiml::Plan::variant(
                        __aiml_plan,
                        1,
                        self,
                        |__aiml_plan| __aiml::Plan::fields(
                            __aiml_plan,
                            |__aiml_row| {
                                (__aiml::Row::is_free(__aiml_row, 1)
                                    || <Text as __aiml::Wire>::passes(
                                        __aiml_0,
                                        __aiml::Row::at(__aiml_row, 1),
                                    ))
                            },
                        ),
                    )
                }
                Self::Tool { .. } => {
                    __aiml::Plan::variant(
                        __aiml_plan,
                        2,
                        self,
                        |__aiml_plan| __aiml::Plan::fields(
                            __aiml_plan,
                            |__aiml_row| {
                                let _ = __aiml_row;
                                true
                            },
                        ),
                    )
                }
                Self::Gone { .. } => {
                    __aiml::Plan::variant(
                        __aiml_plan,
                        3,
                        self,
                        |__aiml_plan| {
                            let _ = __aiml_plan;
                            false
                        },
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl<__AimlDepth: __aiml::Depth> __aiml::DeriveShape<__AimlDepth> for Message {
        const SHAPE: &'static __aiml::Shape = &__aiml::Shape::OneOf(
            &[
                &__aiml::Shape::Object(
                    &__aiml::ShapeField::all_of(
                        "Message::User",
                        [
                            __aiml::ShapeField::new(
                                "role",
                                &__aiml::Shape::Names(&["user"]),
                                32768,
                            ),
                            __aiml::ShapeField {
                                key: "content",
                                shape: <<String as __aiml::Wire>::Shape<
                                    __AimlDepth,
                                > as __aiml::HasShape>::SHAPE,
                                flags: 4128,
                                said: __aiml::Said::Rules(
                                    &[
                                        __aiml::Rule::Length(__aiml::Length {
                                            min: 1,
                                            max: __aiml::usize::MAX,
                                        }),
                                    ],
                                ),
                                of_type: "",
                            },
                            __aiml::ShapeField::of::<
                                <Option<String> as __aiml::Wire>::Shape<__AimlDepth>,
                            >("givenName", 0),
                        ],
                    ),
                ),
                &__aiml::Shape::Object(
                    &__aiml::ShapeField::all_of(
                        "Message::System",
                        [
                            __aiml::ShapeField::new(
                                "role",
                                &__aiml::Shape::Names(&["system"]),
                                32768,
                            ),
                            __aiml::ShapeField::of::<
                                <Text as __aiml::Wire>::Shape<__AimlDepth>,
                            >("", 2),
                        ],
                    ),
                ),
                &__aiml::Shape::Object(
                    &__aiml::ShapeField::all_of(
                        "Message::Tool",
                        [
                            __aiml::ShapeField::new(
                                "role",
                                &__aiml::Shape::Names(&["tool"]),
                                32768,
                            ),
                        ],
                    ),
                ),
                &__aiml::Shape::Unsure(&__aiml::Shape::Null, &[]),
            ],
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
            __aiml::here(__aiml_told, 4094);
            __aiml::here(__aiml_told, 34359746561);
            __aiml::here(__aiml_told, 8193);
            __aiml::here(__aiml_told, 12289);
            __aiml::here(__aiml_told, 1);
            {
                const fn __aiml_below<
                    __AimlRequest: __aiml::nested::Holder,
                    __AimlNth: __aiml::Nth,
                >() {
                    {
                        type __AimlWithin = <Text as __aiml::Wire>::Shape<__aiml::Full>;
                        let _ = <__AimlWithin as __aiml::HasShape>::TELLS;
                    }
                    type __AimlWithin = <Text as __aiml::Wire>::Within;
                    <__AimlWithin as __aiml::Tell<__AimlRequest, __AimlNth>>::CHECK
                }
                if __aiml::nested::is_below::<
                    <Text as __aiml::Wire>::Shape<__aiml::Full>,
                >(__aiml_told, 8194) {
                    __aiml_below::<
                        __AimlRequest,
                        __aiml::Deep<__aiml::Deep<__AimlNth>>,
                    >();
                }
            }
            __aiml::here(__aiml_told, 8194);
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
    const _: () = __aiml::assert::flattens(&<Text as __aiml::Wire>::TYPE);
};
