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
        const TYPE: __aiml::WireType = __aiml::WireType::new(__aiml::Kinds::OBJECT)
            .with_keys(
                &[
                    __aiml::Keys::Name("role"),
                    __aiml::Keys::Name("content"),
                    __aiml::Keys::Name("givenName"),
                    __aiml::Keys::Of(<Text as __aiml::Wire>::TYPE.keys),
                ],
            );
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
                        && ((<String as __aiml::Wire>::fits(
                            __aiml_0,
                            const { &__aiml::Length::from(1) },
                        ) || __aiml_cx.replaces("content", __aiml::RuleKind::Length))
                            && <String as __aiml::Wire>::accepts(__aiml_0, __aiml_in))
                        && <Option<
                            String,
                        > as __aiml::Wire>::accepts(__aiml_1, __aiml_in))
                }
                Self::System { 0: __aiml_0, .. } => {
                    let __aiml_cx = __aiml_cx
                        .with_model(<Text as __aiml::Wire>::model(__aiml_0));
                    ((!__aiml_cx.has_params()
                        || __aiml::keeps_params(
                            __aiml::Wire::value(self),
                            __aiml_cx.params(),
                        ))
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
                                &__aiml::Said {
                                    rules: &[__aiml::Rule::Length(__aiml::Length::from(1))],
                                    ..__aiml::Said::NOTHING
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
    }
    #[automatically_derived]
    impl __aiml::AimlRequest for Message {}
    const _: () = __aiml::assert::rule_fits(
        &__aiml::Rule::Length(__aiml::Length::from(1)),
        &<String as __aiml::Wire>::TYPE,
    );
    const _: () = __aiml::assert::flattens(&<Text as __aiml::Wire>::TYPE);
};
