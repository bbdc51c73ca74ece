struct Written<'a> {
    #[serde(with = "tenths", skip_serializing_if = "is_nothing")]
    #[aiml(any, range(..=2.0), check = fits)]
    temperature: &'a Tenths,
    #[serde(serialize_with = "lines")]
    #[aiml(any)]
    messages: Prompt,
}

// becomes

const _: () = {
    use ::aiml_validate::__private as __aiml;
    #[automatically_derived]
    impl<'a> __aiml::Wire for Written<'a> {
        type Shape<__AimlDepth: __aiml::Depth> = __aiml::DerivedStruct<
            Self,
            __AimlDepth,
        >;
        type Within = Self;
        #[inline(always)]
        fn walk<'__aiml, __AimlWalk: __aiml::Walk<'__aiml>>(
            &'__aiml self,
            __aiml_walk: &mut __AimlWalk,
        ) -> __aiml::bool {
            let Self { temperature: __aiml_0, messages: __aiml_1, .. } = self;
            __aiml::Walk::sent(
                __aiml_walk,
                0,
                &__aiml::Sent::new(
                    &|__aiml_writer| tenths::serialize(__aiml_0, __aiml_writer),
                    &|__aiml_writer| tenths::serialize(__aiml_0, __aiml_writer),
                ),
                __aiml::How {
                    there: !is_nothing(__aiml_0),
                    together: true,
                    check: __aiml::Some(&|| __aiml::refusal(fits(__aiml_0))),
                },
            )
                && __aiml::Walk::sent(
                    __aiml_walk,
                    1,
                    &__aiml::Sent::new(
                        &|__aiml_writer| lines(__aiml_1, __aiml_writer),
                        &|__aiml_writer| lines(__aiml_1, __aiml_writer),
                    ),
                    __aiml::How {
                        there: true,
                        together: true,
                        check: __aiml::None,
                    },
                )
        }
    }
    #[automatically_derived]
    impl<'a, __AimlDepth: __aiml::Depth> __aiml::DeriveShape<__AimlDepth>
    for Written<'a> {
        const FIELDS: __aiml::StructFields = (
            "",
            "Written:4113 temperature\n16384 messages",
            __aiml::fields2::<__aiml::Unseen, __aiml::Unseen>(),
        );
        const SAID: &'static [__aiml::SaidOf] = &[
            __aiml::SaidOf(
                0,
                __aiml::Said::Rules(
                    &[
                        __aiml::Rule::Range(
                            __aiml::Range::Ends(
                                __aiml::None,
                                __aiml::Some(__aiml::Edge::new(2i128, 2f64, true)),
                            ),
                        ),
                    ],
                ),
            ),
        ];
    }
    #[automatically_derived]
    impl<'a> __aiml::nested::Tells for Written<'a> {
        type At<__AimlRequest: __aiml::nested::Holder, __AimlNth: __aiml::Nth> = Self;
        type Items = ();
    }
    #[automatically_derived]
    impl<
        'a,
        __AimlRequest: __aiml::nested::Holder,
        __AimlNth: __aiml::Nth,
    > __aiml::Tell<__AimlRequest, __AimlNth> for Written<'a> {
        const CHECK: () = if <__AimlRequest as __aiml::nested::Holder>::IS_TOLD {
            let __aiml_told = __aiml::nested::told::<__AimlRequest, __AimlNth>();
            __aiml::here(__aiml_told, 8388609);
            __aiml::here(__aiml_told, 1);
            __aiml::here(__aiml_told, 2);
            __aiml::here(__aiml_told, 0);
        };
    }
    #[automatically_derived]
    impl<'a> __aiml::AimlRequest for Written<'a> {
        type By = __aiml::Annotations;
    }
};
