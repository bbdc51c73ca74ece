#[serde(untagged)]
enum Content<'a> {
    Nothing,
    Text(&'a str),
    Uri(#[aiml(format(uri), check = crate::is_https)] String),
    Pair(u8, #[serde(skip_serializing_if = "Option::is_none")] #[aiml(range(1..))] Option<u8>, #[serde(skip)] u8),
    Parts { parts: Vec<Content<'a>> },
}

// becomes

const _: () = {
    use ::aiml_validate::__private as __aiml;
    #[automatically_derived]
    impl<'a> __aiml::Wire for Content<'a> {
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
                Self::Nothing { .. } => true,
                Self::Text { 0: __aiml_0, .. } => {
                    <&'a str as __aiml::Wire>::accepts(__aiml_0, __aiml_cx)
                }
                Self::Uri { 0: __aiml_0, .. } => {
                    (<String as __aiml::Wire>::keeps_said(
                        __aiml_0,
                        const {
                            &__aiml::ShapeField {
                                key: "",
                                shape: &__aiml::Shape::Any,
                                flags: 4224,
                                said: __aiml::Said::Rules(
                                    &[__aiml::Rule::Format(__aiml::Format::Uri)],
                                ),
                                of_type: "",
                            }
                        },
                        __aiml_cx,
                        __aiml_cx,
                    )
                        && __aiml::Option::is_none(
                            &__aiml::refusal(crate::is_https(__aiml_0)),
                        ))
                }
                Self::Pair { 0: __aiml_0, 1: __aiml_1, .. } => {
                    (<u8 as __aiml::Wire>::accepts(__aiml_0, __aiml_cx.item())
                        && (Option::is_none(__aiml_1)
                            || <Option<
                                u8,
                            > as __aiml::Wire>::keeps_said(
                                __aiml_1,
                                const {
                                    &__aiml::ShapeField {
                                        key: "",
                                        shape: &__aiml::Shape::Any,
                                        flags: 12305,
                                        said: __aiml::Said::Rules(
                                            &[
                                                __aiml::Rule::Range(
                                                    __aiml::Range::Ends(
                                                        __aiml::Some(__aiml::Edge::new(1i128, 1f64, true)),
                                                        __aiml::None,
                                                    ),
                                                ),
                                            ],
                                        ),
                                        of_type: "",
                                    }
                                },
                                __aiml_cx,
                                __aiml_cx.item(),
                            )))
                }
                Self::Parts { parts: __aiml_0, .. } => {
                    let __aiml_in = __aiml_cx.inside(false);
                    <Vec<Content<'a>> as __aiml::Wire>::accepts(__aiml_0, __aiml_in)
                }
            }
        }
        #[inline]
        fn view(&self) -> __aiml::View<'_> {
            match self {
                Self::Nothing { .. } => __aiml::View::Null,
                Self::Text { 0: __aiml_0, .. } => {
                    <&'a str as __aiml::Wire>::view(__aiml_0)
                }
                Self::Uri { 0: __aiml_0, .. } => <String as __aiml::Wire>::view(__aiml_0),
                Self::Pair { 1: __aiml_1, .. } => {
                    __aiml::View::Array(
                        1usize + __aiml::usize::from(!Option::is_none(__aiml_1)),
                    )
                }
                Self::Parts { .. } => __aiml::View::Object(&[]),
            }
        }
        fn each_field(&self, __aiml_f: &mut dyn __aiml::FnMut(&__aiml::Field<'_>)) {
            match self {
                Self::Nothing { .. } => {}
                Self::Text { 0: __aiml_0, .. } => {
                    <&'a str as __aiml::Wire>::each_field(__aiml_0, __aiml_f);
                }
                Self::Uri { 0: __aiml_0, .. } => {
                    <String as __aiml::Wire>::each_field(__aiml_0, __aiml_f);
                }
                Self::Pair { .. } => {}
                Self::Parts { parts: __aiml_0, .. } => {
                    __aiml_f(
                        &__aiml::Field::plain(
                            __aiml::Key::Name("parts"),
                            <Vec<Content<'a>> as __aiml::Wire>::value(__aiml_0),
                        ),
                    );
                }
            }
        }
        fn each_item(&self, __aiml_f: &mut dyn __aiml::FnMut(&__aiml::Field<'_>)) {
            match self {
                Self::Nothing { .. } => {}
                Self::Text { 0: __aiml_0, .. } => {
                    <&'a str as __aiml::Wire>::each_item(__aiml_0, __aiml_f);
                }
                Self::Uri { 0: __aiml_0, .. } => {
                    <String as __aiml::Wire>::each_item(__aiml_0, __aiml_f);
                }
                Self::Pair { 0: __aiml_0, 1: __aiml_1, .. } => {
                    __aiml_f(
                        &__aiml::Field::plain(
                            __aiml::Key::Item,
                            <u8 as __aiml::Wire>::value(__aiml_0),
                        ),
                    );
                    __aiml_f(
                        &__aiml::Field::new(
                            __aiml::Key::Item,
                            !Option::is_none(__aiml_1),
                            <Option<u8> as __aiml::Wire>::value(__aiml_1),
                            <Option<u8> as __aiml::Wire>::TYPE.kinds,
                            const {
                                &__aiml::ShapeField {
                                    key: "",
                                    shape: &__aiml::Shape::Any,
                                    flags: 12305,
                                    said: __aiml::Said::Rules(
                                        &[
                                            __aiml::Rule::Range(
                                                __aiml::Range::Ends(
                                                    __aiml::Some(__aiml::Edge::new(1i128, 1f64, true)),
                                                    __aiml::None,
                                                ),
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
                Self::Parts { .. } => {}
            }
        }
        fn each_wrapped(&self, __aiml_f: &mut dyn __aiml::FnMut(&__aiml::Field<'_>)) {
            match self {
                Self::Nothing { .. } => {}
                Self::Text { 0: __aiml_0, .. } => {
                    <&'a str as __aiml::Wire>::each_wrapped(__aiml_0, __aiml_f);
                }
                Self::Uri { 0: __aiml_0, .. } => {
                    __aiml_f(
                        &__aiml::Field::new(
                            __aiml::Key::Item,
                            true,
                            <String as __aiml::Wire>::value(__aiml_0),
                            <String as __aiml::Wire>::TYPE.kinds,
                            const {
                                &__aiml::ShapeField {
                                    key: "",
                                    shape: &__aiml::Shape::Any,
                                    flags: 4224,
                                    said: __aiml::Said::Rules(
                                        &[__aiml::Rule::Format(__aiml::Format::Uri)],
                                    ),
                                    of_type: "",
                                }
                            },
                            __aiml::Some(&|| __aiml::refusal(crate::is_https(__aiml_0))),
                        ),
                    );
                }
                Self::Pair { .. } => {}
                Self::Parts { .. } => {}
            }
        }
        #[inline]
        fn capability(&self) -> __aiml::Option<&'static __aiml::Capability> {
            match self {
                Self::Text { 0: __aiml_0, .. } => {
                    <&'a str as __aiml::Wire>::capability(__aiml_0)
                }
                Self::Uri { 0: __aiml_0, .. } => {
                    <String as __aiml::Wire>::capability(__aiml_0)
                }
                _ => __aiml::None,
            }
        }
        #[inline]
        fn model(&self) -> __aiml::Option<&'static __aiml::Capability> {
            match self {
                Self::Nothing { .. } => __aiml::None,
                Self::Text { 0: __aiml_0, .. } => {
                    <&'a str as __aiml::Wire>::model(__aiml_0)
                }
                Self::Uri { 0: __aiml_0, .. } => {
                    <String as __aiml::Wire>::model(__aiml_0)
                }
                Self::Pair { .. } => __aiml::None,
                Self::Parts { .. } => __aiml::None,
            }
        }
        #[inline]
        fn passes(&self, __aiml_plan: __aiml::Plan) -> __aiml::bool {
            match self {
                Self::Nothing { .. } => {
                    __aiml::Plan::variant(
                        __aiml_plan,
                        0,
                        self,
                        |__aiml_plan| __aiml::Plan::unit(__aiml_plan),
                    )
                }
                Self::Text { 0: __aiml_0, .. } => {
                    __aiml::Plan::variant(
                        __aiml_plan,
                        1,
                        self,
                        |__aiml_plan| <&'a str as __aiml::Wire>::passes(
                            __aiml_0,
                            __aiml_plan,
                        ),
                    )
                }
                Self::Uri { 0: __aiml_0, .. } => {
                    __aiml::Plan::variant(
                        __aiml_plan,
                        2,
                        self,
                        |__aiml_plan| <String as __aiml::Wire>::passes(
                            __aiml_0,
                            __aiml_plan,
                        ),
                    )
                }
                Self::Pair { .. } => {
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
                Self::Parts { parts: __aiml_0, .. } => {
                    __aiml::Plan::variant(
                        __aiml_plan,
                        4,
                        self,
                        |__aiml_plan| __aiml::Plan::fields(
                            __aiml_plan,
                            |__aiml_row| {
                                (__aiml::Row::is_free(__aiml_row, 0)
                                    || <Vec<
                                        Content<'a>,
                                    > as __aiml::Wire>::passes(
                                        __aiml_0,
                                        __aiml::Row::at(__aiml_row, 0),
                                    ))
                            },
                        ),
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl<'a, __AimlDepth: __aiml::Depth> __aiml::DeriveShape<__AimlDepth>
    for Content<'a> {
        const SHAPE: &'static __aiml::Shape = &__aiml::Shape::OneOf(
            &[
                &__aiml::Shape::Null,
                <<&'a str as __aiml::Wire>::Shape<
                    __AimlDepth,
                > as __aiml::HasShape>::SHAPE,
                &__aiml::Shape::Unsure(
                    <<String as __aiml::Wire>::Shape<
                        __AimlDepth,
                    > as __aiml::HasShape>::SHAPE,
                    &[__aiml::Rule::Format(__aiml::Format::Uri)],
                ),
                &__aiml::Shape::Any,
                &__aiml::Shape::Object(
                    &__aiml::ShapeField::all_of(
                        "Content::Parts",
                        [
                            __aiml::ShapeField::of::<
                                <Vec<Content<'a>> as __aiml::Wire>::Shape<__AimlDepth>,
                            >("parts", 0),
                        ],
                    ),
                ),
            ],
        );
    }
    #[automatically_derived]
    impl<'a> __aiml::nested::Tells for Content<'a> {
        type At<__AimlRequest: __aiml::nested::Holder, __AimlNth: __aiml::Nth> = Self;
        type Items = ();
    }
    #[automatically_derived]
    impl<
        'a,
        __AimlRequest: __aiml::nested::Holder,
        __AimlNth: __aiml::Nth,
    > __aiml::Tell<__AimlRequest, __AimlNth> for Content<'a> {
        const CHECK: () = if <__AimlRequest as __aiml::nested::Holder>::IS_TOLD {
            let __aiml_told = __aiml::nested::told::<__AimlRequest, __AimlNth>();
            __aiml::here(__aiml_told, 1);
            __aiml::here(__aiml_told, 2);
            __aiml::here(__aiml_told, 12582915);
            __aiml::here(__aiml_told, 3);
            __aiml::here(__aiml_told, 4100);
            __aiml::here(__aiml_told, 8196);
            __aiml::here(__aiml_told, 4);
            {
                const fn __aiml_below<
                    'a,
                    __AimlRequest: __aiml::nested::Holder,
                    __AimlNth: __aiml::Nth,
                >(_: __aiml::nested::PhantomData<*const Content<'a>>) {
                    <<<Vec<
                        Content<'a>,
                    > as __aiml::Wire>::Within as __aiml::nested::Tells>::At<
                        __AimlRequest,
                        __AimlNth,
                    > as __aiml::Tell<__AimlRequest, __AimlNth>>::CHECK
                }
                if __aiml::nested::is_below::<
                    <Vec<Content<'a>> as __aiml::Wire>::Shape<__aiml::Full>,
                >(__aiml_told, 4101) {
                    __aiml_below::<
                        __AimlRequest,
                        __aiml::Deep<__aiml::Deep<__AimlNth>>,
                    >(__aiml::nested::PhantomData);
                }
            }
            __aiml::here(__aiml_told, 4101);
            __aiml::here(__aiml_told, 5);
            __aiml::here(__aiml_told, 0);
        };
    }
    #[automatically_derived]
    impl<'a> __aiml::AimlRequest for Content<'a> {
        type By = __aiml::Annotations;
    }
};
