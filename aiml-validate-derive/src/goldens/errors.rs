#[aiml(modl("a"))]
struct Request<T> {
    #[aiml(rang(0..=1), length(1..))]
    a: T,
    #[aiml(length(2..=1))]
    b: String,
    #[aiml(range(0..=300))]
    c: u8,
}

// becomes

::core::compile_error! {
    "unknown word `rang`, did you mean `range`?"
}
::core::compile_error! {
    "no length is in this range"
}
::core::compile_error! {
    "unknown word `modl`, did you mean `model`?"
}
const _: () = {
    use ::aiml_validate::__private as __aiml;
    #[automatically_derived]
    impl<T> __aiml::Wire for Request<T> {
        const TYPE: __aiml::WireType = __aiml::WireType::OPAQUE;
        type Shape<__AimlDepth: __aiml::Depth> = __aiml::Known<__aiml::AnyShape>;
        fn accepts(&self, _: __aiml::Cx) -> __aiml::bool {
            true
        }
        fn view(&self) -> __aiml::View<'_> {
            __aiml::View::Opaque
        }
    }
    #[automatically_derived]
    impl<T> __aiml::AimlRequest for Request<T> {
        type By = __aiml::Annotations;
    }
    const _: () = __aiml::assert::rule_fits(
        &__aiml::Rule::Range(__aiml::Range::Ints(0, 300)),
        &<u8 as __aiml::Wire>::TYPE,
    );
};
