#[aiml(crate = "facade::aiml_validate")]
#[serde(tag = "type", content = "data")]
enum Shape {
    Unit,
    Newtype(#[aiml(one_of("a", "b"))] String),
    Tuple(f64, f64),
    Fields { #[aiml(check = foreign)] foreign: Foreign, r#type: u8 },
}

// becomes

const _: () = {
    use facade::aiml_validate::__private as __aiml;
    #[automatically_derived]
    impl __aiml::Wire for Shape {
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
                Self::Unit { .. } => true,
                Self::Newtype { 0: __aiml_0, .. } => {
                    let __aiml_in = __aiml_cx.inside(false);
                    <String as __aiml::Wire>::keeps_said(
                        __aiml_0,
                        const {
                            &__aiml::ShapeField {
                                key: "data",
                                shape: &__aiml::Shape::Any,
                                flags: 4160,
                                said: __aiml::Said::Rules(
                                    &[
                                        __aiml::Rule::OneOf(
                                            &[__aiml::Literal::Str("a"), __aiml::Literal::Str("b")],
                                        ),
                                    ],
                                ),
                                of_type: "",
                            }
                        },
                        __aiml_cx,
                        __aiml_in,
                    )
                }
                Self::Tuple { 0: __aiml_0, 1: __aiml_1, .. } => {
                    let __aiml_cx = __aiml_cx.inside(false);
                    __aiml_cx.is_too_deep()
                        || (<f64 as __aiml::Wire>::accepts(__aiml_0, __aiml_cx.item())
                            && <f64 as __aiml::Wire>::accepts(
                                __aiml_1,
                                __aiml_cx.item(),
                            ))
                }
                Self::Fields { foreign: __aiml_0, r#type: __aiml_1, .. } => {
                    use __aiml::{IfNot as _, IfWire as _};
                    {
                        let __aiml_in = __aiml_cx.inside(false);
                        {
                            let __aiml_cx = __aiml_cx.inside(false);
                            __aiml_cx.is_too_deep()
                                || {
                                    let __aiml_in = __aiml_cx.inside(false);
                                    (((&&__aiml::Probe(__aiml_0))
                                        .probe_keeps(
                                            &__aiml::ShapeField::NOTHING,
                                            __aiml_cx,
                                            __aiml_in,
                                        )
                                        && __aiml::Option::is_none(
                                            &__aiml::refusal(foreign(__aiml_0)),
                                        )) && <u8 as __aiml::Wire>::accepts(__aiml_1, __aiml_in))
                                }
                        }
                    }
                }
            }
        }
        #[inline]
        fn view(&self) -> __aiml::View<'_> {
            __aiml::View::Object(&[])
        }
        fn each_field(&self, __aiml_f: &mut dyn __aiml::FnMut(&__aiml::Field<'_>)) {
            match self {
                Self::Unit { .. } => {
                    __aiml_f(&__aiml::Field::plain(__aiml::Key::Name("type"), &"Unit"));
                }
                Self::Newtype { 0: __aiml_0, .. } => {
                    __aiml_f(
                        &__aiml::Field::plain(__aiml::Key::Name("type"), &"Newtype"),
                    );
                    __aiml_f(
                        &__aiml::Field::new(
                            __aiml::Key::Name("data"),
                            true,
                            <String as __aiml::Wire>::value(__aiml_0),
                            <String as __aiml::Wire>::TYPE.kinds,
                            const {
                                &__aiml::ShapeField {
                                    key: "data",
                                    shape: &__aiml::Shape::Any,
                                    flags: 4160,
                                    said: __aiml::Said::Rules(
                                        &[
                                            __aiml::Rule::OneOf(
                                                &[__aiml::Literal::Str("a"), __aiml::Literal::Str("b")],
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
                Self::Tuple { 0: __aiml_0, 1: __aiml_1, .. } => {
                    __aiml_f(&__aiml::Field::plain(__aiml::Key::Name("type"), &"Tuple"));
                    __aiml_f(
                        &__aiml::Field::plain(
                            __aiml::Key::Name("data"),
                            &__aiml::Items::new(
                                2usize,
                                |__aiml_f| {
                                    __aiml_f(
                                        &__aiml::Field::plain(
                                            __aiml::Key::Item,
                                            <f64 as __aiml::Wire>::value(__aiml_0),
                                        ),
                                    );
                                    __aiml_f(
                                        &__aiml::Field::plain(
                                            __aiml::Key::Item,
                                            <f64 as __aiml::Wire>::value(__aiml_1),
                                        ),
                                    );
                                },
                            ),
                        ),
                    );
                }
                Self::Fields { foreign: __aiml_0, r#type: __aiml_1, .. } => {
                    use __aiml::{IfNot as _, IfWire as _};
                    __aiml_f(
                        &__aiml::Field::plain(__aiml::Key::Name("type"), &"Fields"),
                    );
                    __aiml_f(
                        &__aiml::Field::plain(
                            __aiml::Key::Name("data"),
                            &__aiml::Fields::new(
                                &[],
                                __aiml::None,
                                |__aiml_f| {
                                    __aiml_f(
                                        &__aiml::Field::new(
                                            __aiml::Key::Name("foreign"),
                                            true,
                                            (&&__aiml::Probe(__aiml_0)).probe_value(),
                                            __aiml::Kinds::ANY,
                                            &__aiml::ShapeField::NOTHING,
                                            __aiml::Some(&|| __aiml::refusal(foreign(__aiml_0))),
                                        ),
                                    );
                                    __aiml_f(
                                        &__aiml::Field::plain(
                                            __aiml::Key::Name("type"),
                                            <u8 as __aiml::Wire>::value(__aiml_1),
                                        ),
                                    );
                                },
                            ),
                        ),
                    );
                }
            }
        }
        #[inline]
        fn passes(&self, __aiml_plan: __aiml::Plan) -> __aiml::bool {
            match self {
                Self::Unit { .. } => {
                    __aiml::Plan::variant(
                        __aiml_plan,
                        0,
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
                Self::Newtype { 0: __aiml_0, .. } => {
                    __aiml::Plan::variant(
                        __aiml_plan,
                        1,
                        self,
                        |__aiml_plan| __aiml::Plan::fields(
                            __aiml_plan,
                            |__aiml_row| {
                                (__aiml::Row::is_free(__aiml_row, 1)
                                    || <String as __aiml::Wire>::passes(
                                        __aiml_0,
                                        __aiml::Row::at(__aiml_row, 1),
                                    ))
                            },
                        ),
                    )
                }
                Self::Tuple { .. } => {
                    __aiml::Plan::variant(
                        __aiml_plan,
                        2,
                        self,
                        |__aiml_plan| __aiml::Plan::fields(
                            __aiml_plan,
                            |__aiml_row| __aiml::Plan::fields(
                                __aiml::Row::at(__aiml_row, 1),
                                |__aiml_row| false,
                            ),
                        ),
                    )
                }
                Self::Fields { foreign: __aiml_0, r#type: __aiml_1, .. } => {
                    __aiml::Plan::variant(
                        __aiml_plan,
                        3,
                        self,
                        |__aiml_plan| {
                            use __aiml::{IfNot as _, IfWire as _};
                            __aiml::Plan::fields(
                                __aiml_plan,
                                |__aiml_row| __aiml::Plan::fields(
                                    __aiml::Row::at(__aiml_row, 1),
                                    |__aiml_row| {
                                        ((__aiml::Row::is_free(__aiml_row, 0)
                                            || __aiml::Plan::other(
                                                __aiml::Row::at(__aiml_row, 0),
                                                (&&__aiml::Probe(__aiml_0)).probe_value(),
                                            ))
                                            && (__aiml::Row::is_free(__aiml_row, 1)
                                                || <u8 as __aiml::Wire>::passes(
                                                    __aiml_1,
                                                    __aiml::Row::at(__aiml_row, 1),
                                                )))
                                    },
                                ),
                            )
                        },
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl<__AimlDepth: __aiml::Depth> __aiml::DeriveShape<__AimlDepth> for Shape {
        const SHAPE: &'static __aiml::Shape = &__aiml::Shape::OneOf(
            &[
                &__aiml::Shape::Object(
                    &__aiml::ShapeField::all_of(
                        "Shape::Unit",
                        [
                            __aiml::ShapeField::new(
                                "type",
                                &__aiml::Shape::Names(&["Unit"]),
                                32768,
                            ),
                        ],
                    ),
                ),
                &__aiml::Shape::Object(
                    &__aiml::ShapeField::all_of(
                        "Shape::Newtype",
                        [
                            __aiml::ShapeField::new(
                                "type",
                                &__aiml::Shape::Names(&["Newtype"]),
                                32768,
                            ),
                            __aiml::ShapeField {
                                key: "data",
                                shape: <<String as __aiml::Wire>::Shape<
                                    __AimlDepth,
                                > as __aiml::HasShape>::SHAPE,
                                flags: 4160,
                                said: __aiml::Said::Rules(
                                    &[
                                        __aiml::Rule::OneOf(
                                            &[__aiml::Literal::Str("a"), __aiml::Literal::Str("b")],
                                        ),
                                    ],
                                ),
                                of_type: "",
                            },
                        ],
                    ),
                ),
                &__aiml::Shape::Object(
                    &__aiml::ShapeField::all_of(
                        "Shape::Tuple",
                        [
                            __aiml::ShapeField::new(
                                "type",
                                &__aiml::Shape::Names(&["Tuple"]),
                                32768,
                            ),
                            __aiml::ShapeField::new(
                                "data",
                                &__aiml::Shape::Tuple(
                                    &[
                                        <<f64 as __aiml::Wire>::Shape<
                                            __AimlDepth,
                                        > as __aiml::HasShape>::SHAPE,
                                        <<f64 as __aiml::Wire>::Shape<
                                            __AimlDepth,
                                        > as __aiml::HasShape>::SHAPE,
                                    ],
                                ),
                                0,
                            ),
                        ],
                    ),
                ),
                &__aiml::Shape::Object(
                    &__aiml::ShapeField::all_of(
                        "Shape::Fields",
                        [
                            __aiml::ShapeField::new(
                                "type",
                                &__aiml::Shape::Names(&["Fields"]),
                                32768,
                            ),
                            __aiml::ShapeField::new(
                                "data",
                                &__aiml::Shape::Object(
                                    &__aiml::ShapeField::all_of(
                                        "Shape::Fields",
                                        [
                                            __aiml::ShapeField {
                                                key: "foreign",
                                                shape: &__aiml::Shape::Any,
                                                flags: 4096,
                                                said: __aiml::Said::Nothing,
                                                of_type: "",
                                            },
                                            __aiml::ShapeField::of::<
                                                <u8 as __aiml::Wire>::Shape<__AimlDepth>,
                                            >("type", 0),
                                        ],
                                    ),
                                ),
                                0,
                            ),
                        ],
                    ),
                ),
            ],
        );
    }
    #[automatically_derived]
    impl __aiml::nested::Tells for Shape {
        type At<__AimlRequest: __aiml::nested::Holder, __AimlNth: __aiml::Nth> = Self;
        type Items = ();
    }
    #[automatically_derived]
    impl<
        __AimlRequest: __aiml::nested::Holder,
        __AimlNth: __aiml::Nth,
    > __aiml::Tell<__AimlRequest, __AimlNth> for Shape {
        const CHECK: () = if <__AimlRequest as __aiml::nested::Holder>::IS_TOLD {
            let __aiml_told = __aiml::nested::told::<__AimlRequest, __AimlNth>();
            __aiml::here(__aiml_told, 4094);
            __aiml::here(__aiml_told, 1);
            __aiml::here(__aiml_told, 34359746562);
            __aiml::here(__aiml_told, 34376523778);
            __aiml::here(__aiml_told, 8194);
            __aiml::here(__aiml_told, 2);
            __aiml::here(__aiml_told, 16785411);
            __aiml::here(__aiml_told, 33562627);
            __aiml::here(__aiml_told, 8195);
            __aiml::here(__aiml_told, 3);
            __aiml::here(__aiml_told, 16785412);
            __aiml::here(__aiml_told, 33562628);
            __aiml::here(__aiml_told, 8196);
            __aiml::here(__aiml_told, 4);
            __aiml::here(__aiml_told, 0);
        };
    }
    #[automatically_derived]
    impl __aiml::AimlRequest for Shape {
        type By = __aiml::Annotations;
    }
};
