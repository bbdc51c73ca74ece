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
        type Shape<__AimlDepth: __aiml::Depth> = __aiml::Derived<Self, __AimlDepth>;
        #[inline]
        fn passes(&self, __aiml_plan: __aiml::Plan) -> __aiml::bool {
            let Self { role: __aiml_0, content: __aiml_1, said_by: __aiml_2, .. } = self;
            __aiml::Plan::object(
                __aiml_plan,
                self,
                |__aiml_row| {
                    ((__aiml::Row::is_free(__aiml_row, 0)
                        || <Role as __aiml::Wire>::passes(
                            __aiml_0,
                            __aiml::Row::at(__aiml_row, 0),
                        ))
                        && (__aiml::Row::is_free(__aiml_row, 1)
                            || <String as __aiml::Wire>::passes(
                                __aiml_1,
                                __aiml::Row::at(__aiml_row, 1),
                            ))
                        && (__aiml::Row::is_free(__aiml_row, 2)
                            || <Option<
                                String,
                            > as __aiml::Wire>::passes(
                                __aiml_2,
                                __aiml::Row::at(__aiml_row, 2),
                            )))
                },
            )
        }
        #[inline]
        fn tag(&self, __aiml_field: __aiml::u16) -> __aiml::Option<__aiml::u16> {
            let Self { role: __aiml_0, .. } = self;
            match __aiml_field {
                0 => <Role as __aiml::Wire>::variant(__aiml_0),
                _ => __aiml::None,
            }
        }
        #[inline]
        fn tag_text(&self, __aiml_field: __aiml::u16) -> __aiml::Option<&__aiml::str> {
            let Self { role: __aiml_0, .. } = self;
            match __aiml_field {
                0 => <Role as __aiml::Wire>::text(__aiml_0),
                _ => __aiml::None,
            }
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
    impl<__AimlDepth: __aiml::Depth> __aiml::DeriveShape<__AimlDepth> for Message {
        const SHAPE: &'static __aiml::Shape = &__aiml::Shape::Object(
            &[
                __aiml::ShapeField::new(
                    "role",
                    __aiml::shape_at::<
                        __AimlDepth,
                        <Role as __aiml::Wire>::Shape<
                            <__AimlDepth as __aiml::Depth>::Pred,
                        >,
                    >(),
                    __aiml::ShapeField::ROLE,
                ),
                __aiml::ShapeField::new(
                    "content",
                    __aiml::shape_at::<
                        __AimlDepth,
                        <String as __aiml::Wire>::Shape<
                            <__AimlDepth as __aiml::Depth>::Pred,
                        >,
                    >(),
                    0,
                ),
                __aiml::ShapeField::new(
                    "saidBy",
                    __aiml::shape_at::<
                        __AimlDepth,
                        <Option<
                            String,
                        > as __aiml::Wire>::Shape<<__AimlDepth as __aiml::Depth>::Pred>,
                    >(),
                    __aiml::ShapeField::ROLE,
                ),
            ],
        );
    }
    #[automatically_derived]
    impl __aiml::AimlRequest for Message {}
    const _: () = __aiml::assert::is_text(
        "role",
        &<Option<String> as __aiml::Wire>::TYPE,
    );
};
