#[serde(rename_all = "camelCase")]
struct Message {
    role: Role,
    content: String,
    #[aiml(role)]
    said_by: Option<String>,
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
                    __aiml::Keys::Name("saidBy"),
                ],
            );
        #[inline]
        fn accepts(&self, __aiml_cx: __aiml::Cx) -> __aiml::bool {
            __aiml::Wire::faults(self, __aiml_cx) == 0
        }
        #[inline]
        fn faults(&self, __aiml_cx: __aiml::Cx) -> __aiml::u64 {
            if __aiml_cx.is_too_deep() {
                return 0;
            }
            let Self { role: __aiml_0, content: __aiml_1, said_by: __aiml_2, .. } = self;
            let __aiml_in = __aiml_cx.inside(false);
            let mut __aiml_faults = 0;
            if !((__aiml_cx.takes_every_role()
                || __aiml::Cx::takes(
                    __aiml_cx,
                    <Role as __aiml::Wire>::role(__aiml_0),
                    || <Role as __aiml::Wire>::text(__aiml_0),
                )) && <Role as __aiml::Wire>::accepts(__aiml_0, __aiml_in))
            {
                __aiml_faults |= 1u64;
            }
            if !<String as __aiml::Wire>::accepts(__aiml_1, __aiml_in) {
                __aiml_faults |= 2u64;
            }
            if !((__aiml_cx.for_marked_role().takes_every_role()
                || __aiml::Cx::takes(
                    __aiml_cx.for_marked_role(),
                    <Option<String> as __aiml::Wire>::role(__aiml_2),
                    || <Option<String> as __aiml::Wire>::text(__aiml_2),
                )) && <Option<String> as __aiml::Wire>::accepts(__aiml_2, __aiml_in))
            {
                __aiml_faults |= 4u64;
            }
            __aiml_faults
        }
        fn each_of(
            &self,
            __aiml_which: __aiml::u64,
            __aiml_f: &mut dyn __aiml::FnMut(&__aiml::Field<'_>),
        ) {
            let Self { role: __aiml_0, content: __aiml_1, said_by: __aiml_2, .. } = self;
            if __aiml_which & 1u64 != 0 {
                __aiml_f(
                    &__aiml::Field::plain(
                        __aiml::Key::Name("role"),
                        <Role as __aiml::Wire>::value(__aiml_0),
                    ),
                );
            }
            if __aiml_which & 2u64 != 0 {
                __aiml_f(
                    &__aiml::Field::plain(
                        __aiml::Key::Name("content"),
                        <String as __aiml::Wire>::value(__aiml_1),
                    ),
                );
            }
            if __aiml_which & 4u64 != 0 {
                __aiml_f(
                    &__aiml::Field::new(
                        __aiml::Key::Name("saidBy"),
                        true,
                        <Option<String> as __aiml::Wire>::value(__aiml_2),
                        __aiml::Kinds::ANY,
                        const {
                            &__aiml::Said {
                                role: true,
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
            __aiml::View::Object(&[])
        }
    }
    #[automatically_derived]
    impl __aiml::AimlRequest for Message {}
    const _: () = __aiml::assert::is_text(
        "role",
        &<Option<String> as __aiml::Wire>::TYPE,
    );
};
