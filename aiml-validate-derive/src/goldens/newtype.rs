struct Temperature(#[aiml(range(-1..=2), one_of(0, 0.5, -1))] f64);

// becomes

const _: () = {
    use ::aiml_validate::__private as __aiml;
    #[automatically_derived]
    impl __aiml::Wire for Temperature {
        const TYPE: __aiml::WireType = <f64 as __aiml::Wire>::TYPE;
        type Shape<__AimlDepth: __aiml::Depth> = __aiml::Telling<
            __aiml::Derived<Self, __AimlDepth>,
        >;
        type Within = Self;
        #[inline]
        fn accepts(&self, __aiml_cx: __aiml::Cx) -> __aiml::bool {
            if __aiml_cx.is_too_deep() {
                return true;
            }
            let Self { 0: __aiml_0, .. } = self;
            <f64 as __aiml::Wire>::keeps_said(
                __aiml_0,
                const {
                    &__aiml::ShapeField {
                        key: "",
                        shape: &__aiml::Shape::Any,
                        flags: 4176,
                        said: __aiml::Said::Rules(
                            &[
                                __aiml::Rule::Range(__aiml::Range::Ints(-1, 2)),
                                __aiml::Rule::OneOf(
                                    &[
                                        __aiml::Literal::Int(0i128),
                                        __aiml::Literal::Float(0.5f64),
                                        __aiml::Literal::Int(-1i128),
                                    ],
                                ),
                            ],
                        ),
                        of_type: "",
                    }
                },
                __aiml_cx,
                __aiml_cx,
            )
        }
        #[inline]
        fn view(&self) -> __aiml::View<'_> {
            let Self { 0: __aiml_0, .. } = self;
            <f64 as __aiml::Wire>::view(__aiml_0)
        }
        fn each_field(&self, __aiml_f: &mut dyn __aiml::FnMut(&__aiml::Field<'_>)) {
            let Self { 0: __aiml_0, .. } = self;
            <f64 as __aiml::Wire>::each_field(__aiml_0, __aiml_f);
        }
        fn each_item(&self, __aiml_f: &mut dyn __aiml::FnMut(&__aiml::Field<'_>)) {
            let Self { 0: __aiml_0, .. } = self;
            <f64 as __aiml::Wire>::each_item(__aiml_0, __aiml_f);
        }
        fn each_wrapped(&self, __aiml_f: &mut dyn __aiml::FnMut(&__aiml::Field<'_>)) {
            let Self { 0: __aiml_0, .. } = self;
            __aiml_f(
                &__aiml::Field::new(
                    __aiml::Key::Item,
                    true,
                    <f64 as __aiml::Wire>::value(__aiml_0),
                    <f64 as __aiml::Wire>::TYPE.kinds,
                    const {
                        &__aiml::ShapeField {
                            key: "",
                            shape: &__aiml::Shape::Any,
                            flags: 4176,
                            said: __aiml::Said::Rules(
                                &[
                                    __aiml::Rule::Range(__aiml::Range::Ints(-1, 2)),
                                    __aiml::Rule::OneOf(
                                        &[
                                            __aiml::Literal::Int(0i128),
                                            __aiml::Literal::Float(0.5f64),
                                            __aiml::Literal::Int(-1i128),
                                        ],
                                    ),
                                ],
                            ),
                            of_type: "",
                        }
                    },
                    __aiml::None,
                ),
            );
        }
        #[inline]
        fn text(&self) -> __aiml::Option<&__aiml::str> {
            let Self { 0: __aiml_0, .. } = self;
            <f64 as __aiml::Wire>::text(__aiml_0)
        }
        #[inline]
        fn role(&self) -> __aiml::u8 {
            let Self { 0: __aiml_0, .. } = self;
            <f64 as __aiml::Wire>::role(__aiml_0)
        }
        #[inline]
        fn capability(&self) -> __aiml::Option<&'static __aiml::Capability> {
            let Self { 0: __aiml_0, .. } = self;
            <f64 as __aiml::Wire>::capability(__aiml_0)
        }
        #[inline]
        fn in_range(&self, __aiml_rule: &__aiml::Range) -> __aiml::bool {
            let Self { 0: __aiml_0, .. } = self;
            <f64 as __aiml::Wire>::in_range(__aiml_0, __aiml_rule)
        }
        #[inline]
        fn fits(&self, __aiml_rule: &__aiml::Length) -> __aiml::bool {
            let Self { 0: __aiml_0, .. } = self;
            <f64 as __aiml::Wire>::fits(__aiml_0, __aiml_rule)
        }
        #[inline]
        fn one_of(&self, __aiml_rule: &'static [__aiml::Literal]) -> __aiml::bool {
            let Self { 0: __aiml_0, .. } = self;
            <f64 as __aiml::Wire>::one_of(__aiml_0, __aiml_rule)
        }
        #[inline]
        fn keeps(&self, __aiml_rule: &'static __aiml::Rule) -> __aiml::bool {
            let Self { 0: __aiml_0, .. } = self;
            <f64 as __aiml::Wire>::keeps(__aiml_0, __aiml_rule)
        }
        #[inline]
        fn model(&self) -> __aiml::Option<&'static __aiml::Capability> {
            let Self { 0: __aiml_0, .. } = self;
            <f64 as __aiml::Wire>::model(__aiml_0)
        }
        #[inline]
        fn passes(&self, __aiml_plan: __aiml::Plan) -> __aiml::bool {
            let Self { 0: __aiml_0, .. } = self;
            <f64 as __aiml::Wire>::passes(__aiml_0, __aiml_plan)
        }
        #[inline]
        fn variant(&self) -> __aiml::Option<__aiml::u16> {
            let Self { 0: __aiml_0, .. } = self;
            <f64 as __aiml::Wire>::variant(__aiml_0)
        }
    }
    #[automatically_derived]
    impl<__AimlDepth: __aiml::Depth> __aiml::DeriveShape<__AimlDepth> for Temperature {
        const SHAPE: &'static __aiml::Shape = &__aiml::Shape::Unsure(
            <<f64 as __aiml::Wire>::Shape<__AimlDepth> as __aiml::HasShape>::SHAPE,
            &[
                __aiml::Rule::Range(__aiml::Range::Ints(-1, 2)),
                __aiml::Rule::OneOf(
                    &[
                        __aiml::Literal::Int(0i128),
                        __aiml::Literal::Float(0.5f64),
                        __aiml::Literal::Int(-1i128),
                    ],
                ),
            ],
        );
    }
    #[automatically_derived]
    impl __aiml::nested::Tells for Temperature {
        type At<__AimlRequest: __aiml::nested::Holder, __AimlNth: __aiml::Nth> = Self;
        type Items = ();
    }
    #[automatically_derived]
    impl<
        __AimlRequest: __aiml::nested::Holder,
        __AimlNth: __aiml::Nth,
    > __aiml::Tell<__AimlRequest, __AimlNth> for Temperature {
        const CHECK: () = if <__AimlRequest as __aiml::nested::Holder>::IS_TOLD {
            let __aiml_told = __aiml::nested::told::<__AimlRequest, __AimlNth>();
            __aiml::here(__aiml_told, 3072);
            __aiml::here(__aiml_told, 3073);
            __aiml::here(__aiml_told, 3074);
            __aiml::here(__aiml_told, 3075);
            __aiml::here(__aiml_told, 0);
        };
    }
    #[automatically_derived]
    impl __aiml::AimlRequest for Temperature {
        type By = __aiml::Annotations;
    }
};
