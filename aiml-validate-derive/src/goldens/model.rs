#[serde(rename_all = "kebab-case")]
pub enum Model {
    #[serde(rename = "openai/gpt-4o")]
    Gpt4o,
    #[aiml(roles("user", "assistant"), param("temperature", unsupported), param("n", required, range(1..=Self::MOST)))]
    O1Mini,
    #[serde(skip)]
    Unknown,
    #[serde(untagged)]
    Other(String),
}

// becomes

const _: () = {
    use ::aiml_validate::__private as __aiml;
    #[automatically_derived]
    impl __aiml::Wire for Model {
        const TYPE: __aiml::WireType = __aiml::WireType::of(
                <Self as __aiml::DeriveShape<__aiml::Full>>::SHAPE,
            )
            .with_capabilities(__AIML_CAPABILITIES);
        type Shape<__AimlDepth: __aiml::Depth> = __aiml::Telling<
            __aiml::DerivedEnum<Self, __AimlDepth>,
        >;
        type Within = Self;
        #[inline]
        fn accepts(&self, __aiml_cx: __aiml::Cx) -> __aiml::bool {
            if __aiml_cx.is_too_deep() {
                return true;
            }
            match self {
                Self::Gpt4o { .. } => true,
                Self::O1Mini { .. } => true,
                Self::Unknown { .. } => false,
                Self::Other { 0: __aiml_0, .. } => {
                    <String as __aiml::Wire>::accepts(__aiml_0, __aiml_cx)
                }
            }
        }
        #[inline]
        fn view(&self) -> __aiml::View<'_> {
            match self {
                Self::Gpt4o { .. } => __aiml::View::Str("openai/gpt-4o"),
                Self::O1Mini { .. } => __aiml::View::Str("o1-mini"),
                Self::Unknown { .. } => {
                    __aiml::View::Unserializable(
                        "the enum variant Model::Unknown cannot be serialized",
                    )
                }
                Self::Other { 0: __aiml_0, .. } => {
                    <String as __aiml::Wire>::view(__aiml_0)
                }
            }
        }
        fn each_field(&self, __aiml_f: &mut dyn __aiml::FnMut(&__aiml::Field<'_>)) {
            match self {
                Self::Gpt4o { .. } => {}
                Self::O1Mini { .. } => {}
                Self::Unknown { .. } => {}
                Self::Other { 0: __aiml_0, .. } => {
                    <String as __aiml::Wire>::each_field(__aiml_0, __aiml_f);
                }
            }
        }
        fn each_item(&self, __aiml_f: &mut dyn __aiml::FnMut(&__aiml::Field<'_>)) {
            match self {
                Self::Gpt4o { .. } => {}
                Self::O1Mini { .. } => {}
                Self::Unknown { .. } => {}
                Self::Other { 0: __aiml_0, .. } => {
                    <String as __aiml::Wire>::each_item(__aiml_0, __aiml_f);
                }
            }
        }
        fn each_wrapped(&self, __aiml_f: &mut dyn __aiml::FnMut(&__aiml::Field<'_>)) {
            match self {
                Self::Gpt4o { .. } => {}
                Self::O1Mini { .. } => {}
                Self::Unknown { .. } => {}
                Self::Other { 0: __aiml_0, .. } => {
                    <String as __aiml::Wire>::each_wrapped(__aiml_0, __aiml_f);
                }
            }
        }
        #[inline]
        fn capability(&self) -> __aiml::Option<&'static __aiml::Capability> {
            match self {
                Self::O1Mini { .. } => {
                    __aiml::Some(const { &__AIML_CAPABILITIES[0usize] })
                }
                Self::Other { 0: __aiml_0, .. } => {
                    <String as __aiml::Wire>::capability(__aiml_0)
                }
                _ => __aiml::None,
            }
        }
        #[inline]
        fn model(&self) -> __aiml::Option<&'static __aiml::Capability> {
            match self {
                Self::Gpt4o { .. } => __aiml::None,
                Self::O1Mini { .. } => __aiml::None,
                Self::Unknown { .. } => __aiml::None,
                Self::Other { 0: __aiml_0, .. } => {
                    <String as __aiml::Wire>::model(__aiml_0)
                }
            }
        }
        #[inline]
        fn passes(&self, __aiml_plan: __aiml::Plan) -> __aiml::bool {
            match self {
                Self::Gpt4o { .. } => {
                    __aiml::Plan::variant(
                        __aiml_plan,
                        0,
                        self,
                        |__aiml_plan| __aiml::Plan::unit(__aiml_plan),
                    )
                }
                Self::O1Mini { .. } => {
                    __aiml::Plan::variant(
                        __aiml_plan,
                        1,
                        self,
                        |__aiml_plan| __aiml::Plan::unit(__aiml_plan),
                    )
                }
                Self::Unknown { .. } => {
                    __aiml::Plan::variant(
                        __aiml_plan,
                        2,
                        self,
                        |__aiml_plan| {
                            let _ = __aiml_plan;
                            false
                        },
                    )
                }
                Self::Other { 0: __aiml_0, .. } => {
                    __aiml::Plan::variant(
                        __aiml_plan,
                        3,
                        self,
                        |__aiml_plan| <String as __aiml::Wire>::passes(
                            __aiml_0,
                            __aiml_plan,
                        ),
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl<__AimlDepth: __aiml::Depth> __aiml::DeriveShape<__AimlDepth> for Model {
        const SHAPE: &'static __aiml::Shape = &__aiml::Shape::OneOf(
            &[
                &__aiml::Shape::Names(&["openai/gpt-4o"]),
                &__aiml::Shape::Names(&["o1-mini"]),
                &__aiml::Shape::Unsure(&__aiml::Shape::Null, &[]),
                <<String as __aiml::Wire>::Shape<__AimlDepth> as __aiml::HasShape>::SHAPE,
            ],
        );
    }
    #[automatically_derived]
    impl __aiml::ids::ModelEnum for Model {
        const FLAT: __aiml::bool = false;
        const CLAIMS: &'static [__aiml::ids::Claim] = &[
            __aiml::ids::Claim::Model("openai/gpt-4o"),
            __aiml::ids::Claim::Model("o1-mini"),
            __aiml::ids::Claim::Rule(
                "n",
                __aiml::Rule::Range(
                    __aiml::Range::Ends(
                        __aiml::Some(__aiml::Edge::new(1i128, 1f64, true)),
                        __aiml::Some(
                            __aiml::Edge::new(
                                (Self::MOST) as __aiml::i128,
                                (Self::MOST) as __aiml::f64,
                                true,
                            ),
                        ),
                    ),
                ),
            ),
            __aiml::ids::Claim::FirstRole(&["user", "assistant"], "o1-mini"),
            __aiml::ids::Claim::Role("assistant"),
            __aiml::ids::Claim::NoParam("temperature", "o1-mini"),
            __aiml::ids::Claim::Param("n", "o1-mini"),
        ];
        const CAPABILITIES: &'static [__aiml::Capability] = __AIML_CAPABILITIES;
        type Mistake<__AimlRequest: __aiml::Bound, __AimlNth: __aiml::Nth> = Self;
    }
    #[automatically_derived]
    impl<
        __AimlRequest: __aiml::Bound,
        __AimlNth: __aiml::Nth,
    > __aiml::Ids<__AimlRequest, __AimlNth> for Model {
        const CHECK: () = match __aiml::ids::Wrong::<
            Self,
            __AimlRequest,
        >::LIST[<__AimlNth as __aiml::Nth>::N]
        {
            0 => __aiml::ids::mistake::<Self, __AimlRequest, __AimlNth>(0),
            1 => __aiml::ids::mistake::<Self, __AimlRequest, __AimlNth>(1),
            2 => __aiml::ids::mistake::<Self, __AimlRequest, __AimlNth>(2),
            3 => __aiml::ids::mistake::<Self, __AimlRequest, __AimlNth>(3),
            4 => __aiml::ids::mistake::<Self, __AimlRequest, __AimlNth>(4),
            5 => __aiml::ids::mistake::<Self, __AimlRequest, __AimlNth>(5),
            6 => __aiml::ids::mistake::<Self, __AimlRequest, __AimlNth>(6),
            _ => {}
        };
    }
    #[automatically_derived]
    impl __aiml::nested::Tells for Model {
        type At<__AimlRequest: __aiml::nested::Holder, __AimlNth: __aiml::Nth> = Self;
        type Items = ();
    }
    #[automatically_derived]
    impl<
        __AimlRequest: __aiml::nested::Holder,
        __AimlNth: __aiml::Nth,
    > __aiml::Tell<__AimlRequest, __AimlNth> for Model {
        const CHECK: () = if <__AimlRequest as __aiml::nested::Holder>::IS_TOLD {
            let __aiml_told = __aiml::nested::told::<__AimlRequest, __AimlNth>();
            __aiml::here(__aiml_told, 1);
            __aiml::here(__aiml_told, 2);
            __aiml::here(__aiml_told, 3);
            __aiml::here(__aiml_told, 4);
            __aiml::here(__aiml_told, 0);
        };
    }
    #[automatically_derived]
    impl __aiml::AimlRequest for Model {
        type By = __aiml::Annotations;
    }
    const __AIML_CAPABILITIES: &[__aiml::Capability] = &[
        __aiml::Capability {
            ids: &["o1-mini"],
            roles: __aiml::Some(__aiml::Roles::new(&["user", "assistant"])),
            params: &[
                ("temperature", __aiml::Param::Unsupported),
                ("n", __aiml::Param::Required),
                (
                    "n",
                    __aiml::Param::Rule(
                        __aiml::Rule::Range(
                            __aiml::Range::Ends(
                                __aiml::Some(__aiml::Edge::new(1i128, 1f64, true)),
                                __aiml::Some(
                                    __aiml::Edge::new(
                                        (Model::MOST) as __aiml::i128,
                                        (Model::MOST) as __aiml::f64,
                                        true,
                                    ),
                                ),
                            ),
                        ),
                    ),
                ),
            ],
            like: __aiml::None,
        },
    ];
    const _: () = {
        __aiml::ids::Served::<
            { __aiml::ids::is_retired_in::<Model>("openai/gpt-4o") },
        >::check();
        __aiml::ids::Served::<
            { __aiml::ids::is_retired_in::<Model>("o1-mini") },
        >::check();
    };
};
