struct Request<'a, T: ?Sized, I, const N: usize = 4>
where
    I: Iterator,
{
    inner: &'a T,
    items: Vec<I::Item>,
    more: Option<<I as Iterator>::Item>,
    marker: PhantomData<I>,
    #[aiml(length(..=N))]
    list: [u8; N],
}

// becomes

const _: () = {
    use ::aiml_validate::__private as __aiml;
    #[automatically_derived]
    impl<'a, T: ?Sized, I, const N: usize> __aiml::Wire for Request<'a, T, I, N>
    where
        I: Iterator,
        T: __aiml::Wire,
        I::Item: __aiml::Wire,
        <I as Iterator>::Item: __aiml::Wire,
    {
        const TYPE: __aiml::WireType = __aiml::WireType::new(__aiml::Kinds::OBJECT)
            .with_keys(
                &[
                    __aiml::Keys::Name("inner"),
                    __aiml::Keys::Name("items"),
                    __aiml::Keys::Name("more"),
                    __aiml::Keys::Name("marker"),
                    __aiml::Keys::Name("list"),
                ],
            );
        type Shape<__AimlDepth: __aiml::Depth> = __aiml::Derived<Self, __AimlDepth>;
        #[inline]
        fn passes(&self, __aiml_plan: __aiml::Plan) -> __aiml::bool {
            let Self {
                inner: __aiml_0,
                items: __aiml_1,
                more: __aiml_2,
                marker: __aiml_3,
                list: __aiml_4,
                ..
            } = self;
            __aiml::Plan::object(
                __aiml_plan,
                self,
                |__aiml_row| {
                    ((__aiml::Row::is_free(__aiml_row, 0)
                        || <&'a T as __aiml::Wire>::passes(
                            __aiml_0,
                            __aiml::Row::at(__aiml_row, 0),
                        ))
                        && (__aiml::Row::is_free(__aiml_row, 1)
                            || <Vec<
                                I::Item,
                            > as __aiml::Wire>::passes(
                                __aiml_1,
                                __aiml::Row::at(__aiml_row, 1),
                            ))
                        && (__aiml::Row::is_free(__aiml_row, 2)
                            || <Option<
                                <I as Iterator>::Item,
                            > as __aiml::Wire>::passes(
                                __aiml_2,
                                __aiml::Row::at(__aiml_row, 2),
                            ))
                        && (__aiml::Row::is_free(__aiml_row, 3)
                            || <PhantomData<
                                I,
                            > as __aiml::Wire>::passes(
                                __aiml_3,
                                __aiml::Row::at(__aiml_row, 3),
                            ))
                        && (__aiml::Row::is_free(__aiml_row, 4)
                            || <[u8; N] as __aiml::Wire>::passes(
                                __aiml_4,
                                __aiml::Row::at(__aiml_row, 4),
                            )))
                },
            )
        }
        #[inline]
        fn accepts(&self, __aiml_cx: __aiml::Cx) -> __aiml::bool {
            let () = const {
                __aiml::assert::rule_fits(
                    &__aiml::Rule::Length(__aiml::Length::new(0, (N) as __aiml::usize)),
                    &<[u8; N] as __aiml::Wire>::TYPE,
                )
            };
            __aiml::Wire::faults(self, __aiml_cx) == 0
        }
        #[inline]
        fn faults(&self, __aiml_cx: __aiml::Cx) -> __aiml::u64 {
            if __aiml_cx.is_too_deep() {
                return 0;
            }
            let Self {
                inner: __aiml_0,
                items: __aiml_1,
                more: __aiml_2,
                marker: __aiml_3,
                list: __aiml_4,
                ..
            } = self;
            let __aiml_in = __aiml_cx.inside(false);
            let mut __aiml_faults = 0;
            if !<&'a T as __aiml::Wire>::accepts(__aiml_0, __aiml_in) {
                __aiml_faults |= 1u64;
            }
            if !<Vec<I::Item> as __aiml::Wire>::accepts(__aiml_1, __aiml_in) {
                __aiml_faults |= 2u64;
            }
            if !<Option<
                <I as Iterator>::Item,
            > as __aiml::Wire>::accepts(__aiml_2, __aiml_in) {
                __aiml_faults |= 4u64;
            }
            if !<PhantomData<I> as __aiml::Wire>::accepts(__aiml_3, __aiml_in) {
                __aiml_faults |= 8u64;
            }
            if !((<[u8; N] as __aiml::Wire>::fits(
                __aiml_4,
                const { &__aiml::Length::new(0, (N) as __aiml::usize) },
            ) || __aiml_cx.replaces("list", __aiml::RuleKind::Length))
                && <[u8; N] as __aiml::Wire>::accepts(__aiml_4, __aiml_in))
            {
                __aiml_faults |= 16u64;
            }
            __aiml_faults
        }
        fn each_of(
            &self,
            __aiml_which: __aiml::u64,
            __aiml_f: &mut dyn __aiml::FnMut(&__aiml::Field<'_>),
        ) {
            let Self {
                inner: __aiml_0,
                items: __aiml_1,
                more: __aiml_2,
                marker: __aiml_3,
                list: __aiml_4,
                ..
            } = self;
            if __aiml_which & 1u64 != 0 {
                __aiml_f(
                    &__aiml::Field::plain(
                        __aiml::Key::Name("inner"),
                        <&'a T as __aiml::Wire>::value(__aiml_0),
                    ),
                );
            }
            if __aiml_which & 2u64 != 0 {
                __aiml_f(
                    &__aiml::Field::plain(
                        __aiml::Key::Name("items"),
                        <Vec<I::Item> as __aiml::Wire>::value(__aiml_1),
                    ),
                );
            }
            if __aiml_which & 4u64 != 0 {
                __aiml_f(
                    &__aiml::Field::plain(
                        __aiml::Key::Name("more"),
                        <Option<<I as Iterator>::Item> as __aiml::Wire>::value(__aiml_2),
                    ),
                );
            }
            if __aiml_which & 8u64 != 0 {
                __aiml_f(
                    &__aiml::Field::plain(
                        __aiml::Key::Name("marker"),
                        <PhantomData<I> as __aiml::Wire>::value(__aiml_3),
                    ),
                );
            }
            if __aiml_which & 16u64 != 0 {
                __aiml_f(
                    &__aiml::Field::new(
                        __aiml::Key::Name("list"),
                        true,
                        <[u8; N] as __aiml::Wire>::value(__aiml_4),
                        <[u8; N] as __aiml::Wire>::TYPE.kinds,
                        const {
                            &__aiml::Said {
                                rules: &[
                                    __aiml::Rule::Length(
                                        __aiml::Length::new(0, (N) as __aiml::usize),
                                    ),
                                ],
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
    impl<
        'a,
        T: ?Sized,
        I,
        const N: usize,
        __AimlDepth: __aiml::Depth,
    > __aiml::DeriveShape<__AimlDepth> for Request<'a, T, I, N>
    where
        I: Iterator,
        T: __aiml::Wire,
        I::Item: __aiml::Wire,
        <I as Iterator>::Item: __aiml::Wire,
    {
        const SHAPE: &'static __aiml::Shape = &__aiml::Shape::Object(
            &[
                __aiml::ShapeField::new(
                    "inner",
                    __aiml::shape_at::<
                        __AimlDepth,
                        <&'a T as __aiml::Wire>::Shape<
                            <__AimlDepth as __aiml::Depth>::Pred,
                        >,
                    >(),
                    0,
                ),
                __aiml::ShapeField::new(
                    "items",
                    __aiml::shape_at::<
                        __AimlDepth,
                        <Vec<
                            I::Item,
                        > as __aiml::Wire>::Shape<<__AimlDepth as __aiml::Depth>::Pred>,
                    >(),
                    0,
                ),
                __aiml::ShapeField::new(
                    "more",
                    __aiml::shape_at::<
                        __AimlDepth,
                        <Option<
                            <I as Iterator>::Item,
                        > as __aiml::Wire>::Shape<<__AimlDepth as __aiml::Depth>::Pred>,
                    >(),
                    0,
                ),
                __aiml::ShapeField::new(
                    "marker",
                    __aiml::shape_at::<
                        __AimlDepth,
                        <PhantomData<
                            I,
                        > as __aiml::Wire>::Shape<<__AimlDepth as __aiml::Depth>::Pred>,
                    >(),
                    0,
                ),
                __aiml::ShapeField::new(
                    "list",
                    __aiml::shape_at::<
                        __AimlDepth,
                        <[u8; N] as __aiml::Wire>::Shape<
                            <__AimlDepth as __aiml::Depth>::Pred,
                        >,
                    >(),
                    __aiml::ShapeField::RULED | __aiml::ShapeField::LENGTH,
                ),
            ],
        );
    }
    #[automatically_derived]
    impl<'a, T: ?Sized, I, const N: usize> __aiml::AimlRequest for Request<'a, T, I, N>
    where
        I: Iterator,
        T: __aiml::Wire,
        I::Item: __aiml::Wire,
        <I as Iterator>::Item: __aiml::Wire,
    {}
};
