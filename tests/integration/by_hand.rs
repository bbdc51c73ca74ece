#![allow(missing_docs, clippy::all, clippy::pedantic)]
use aiml_validate::AimlRequest;
pub struct Req {
    model: Model,
    messages: Vec<Message>,
    temperature: Option<f64>,
    tools: Option<Vec<String>>,
    tool_choice: Option<String>,
}
pub enum Model {
    Gpt4o,
    O1Mini,
}
pub struct Message {
    role: Role,
    content: String,
}
pub enum Role {
    System,
    User,
}

const _: () = {
    use ::aiml_validate::__private as _p; // (the derive writes the full path everywhere instead)
    #[automatically_derived]
    impl ::aiml_validate::__private::Wire for Req {
        const TYPE: ::aiml_validate::__private::WireType = _p::WireType::new(_p::Kinds::OBJECT).with_keys(&[
            _p::Keys::Name("model"),
            _p::Keys::Name("messages"),
            _p::Keys::Name("temperature"),
            _p::Keys::Name("tools"),
            _p::Keys::Name("tool_choice"),
        ]);
        #[inline]
        fn accepts(&self, __aiml_cx: _p::Cx) -> bool {
            if __aiml_cx.is_too_deep() {
                return true;
            }
            // only when the type has a model field:
            let __aiml_cap = <Model as _p::Wire>::capability(&self.model);
            let __aiml_cx = __aiml_cx.with_model(__aiml_cap);
            let __aiml_in = __aiml_cx.inside(false);
            (match __aiml_cap {
                _p::core::option::Option::Some(c) if !c.params.is_empty() => _p::keeps_params(self, c.params),
                _ => true,
            }) && <Model as _p::Wire>::accepts(&self.model, __aiml_in)
                && <Vec<Message> as _p::Wire>::accepts(&self.messages, __aiml_cx.inside(true))
                && (Option::is_none(&self.temperature)
                    || (<Option<f64> as _p::Wire>::in_range(&self.temperature, const { &RANGE })
                        && <Option<f64> as _p::Wire>::accepts(&self.temperature, __aiml_in)))
                && (Option::is_none(&self.tools)
                    || <Option<Vec<String>> as _p::Wire>::accepts(&self.tools, __aiml_in))
                && (Option::is_none(&self.tool_choice)
                    || (!Option::is_none(&self.tools)
                        && <Option<String> as _p::Wire>::accepts(&self.tool_choice, __aiml_in)))
        }
        #[inline]
        fn view(&self) -> _p::View<'_> {
            _p::View::Object(&[])
        }
        fn each_field(&self, f: &mut dyn FnMut(&_p::Field<'_>)) {
            f(&_p::Field {
                key: _p::Key::Name("model"),
                value: Some(&self.model),
                kinds: <Model as _p::Wire>::TYPE.kinds,
                said: &_p::Said { model: true, .._p::Said::NOTHING },
                check: None,
            });
            f(&_p::Field {
                key: _p::Key::Name("messages"),
                value: Some(&self.messages),
                kinds: _p::Kinds::ARRAY,
                said: &_p::Said::NOTHING,
                check: None,
            });
            f(&_p::Field {
                key: _p::Key::Name("temperature"),
                value: if Option::is_none(&self.temperature) { None } else { Some(&self.temperature) },
                kinds: _p::Kinds::NUMBER,
                said: &_p::Said { rules: &[_p::Rule::Range(RANGE)], .._p::Said::NOTHING },
                check: None,
            });
            f(&_p::Field {
                key: _p::Key::Name("tools"),
                value: if Option::is_none(&self.tools) { None } else { Some(&self.tools) },
                kinds: _p::Kinds::ARRAY,
                said: &_p::Said::NOTHING,
                check: None,
            });
            f(&_p::Field {
                key: _p::Key::Name("tool_choice"),
                value: if Option::is_none(&self.tool_choice) { None } else { Some(&self.tool_choice) },
                kinds: _p::Kinds::STRING,
                said: &_p::Said { requires: &["tools"], .._p::Said::NOTHING },
                check: None,
            });
        }
    }
    const RANGE: _p::Range =
        _p::Range::new(Some(_p::Edge::new(0, 0.0, true)), Some(_p::Edge::new(2, 2.0, true)));
    const _: () = _p::assert::rule_fits(&_p::Rule::Range(RANGE), &<Option<f64> as _p::Wire>::TYPE);
    impl AimlRequest for Req {}

    impl _p::Wire for Model {
        const TYPE: _p::WireType = _p::WireType::new(_p::Kinds::STRING)
            .with_names(&["openai/gpt-4o", "o1-mini"])
            .with_capabilities(CAPS);
        #[inline]
        fn accepts(&self, _: _p::Cx) -> bool {
            true
        }
        #[inline]
        fn view(&self) -> _p::View<'_> {
            _p::View::Str(match self {
                Self::Gpt4o => "openai/gpt-4o",
                Self::O1Mini => "o1-mini",
            })
        }
        #[inline]
        fn capability(&self) -> Option<&'static _p::Capability> {
            match self {
                Self::Gpt4o => None,
                Self::O1Mini => Some(&CAPS[0]),
            }
        }
    }
    const CAPS: &[_p::Capability] = &[_p::Capability {
        ids: &["o1-mini"],
        roles: Some(_p::Roles::new(&["user", "assistant"])),
        params: &[("temperature", _p::Param::Unsupported)],
    }];
    impl _p::Wire for Message {
        const TYPE: _p::WireType = _p::WireType::new(_p::Kinds::OBJECT)
            .with_keys(&[_p::Keys::Name("role"), _p::Keys::Name("content")]);
        #[inline]
        fn accepts(&self, cx: _p::Cx) -> bool {
            if cx.is_too_deep() {
                return true;
            }
            let __aiml_in = cx.inside(false);
            cx.takes_role(&self.role)
                && <Role as _p::Wire>::accepts(&self.role, __aiml_in)
                && <String as _p::Wire>::accepts(&self.content, __aiml_in)
        }
        fn view(&self) -> _p::View<'_> {
            _p::View::Object(&[])
        }
        fn each_field(&self, f: &mut dyn FnMut(&_p::Field<'_>)) {
            f(&_p::Field::plain(_p::Key::Name("role"), &self.role));
            f(&_p::Field::plain(_p::Key::Name("content"), &self.content));
        }
    }
    impl _p::Wire for Role {
        const TYPE: _p::WireType = _p::WireType::new(_p::Kinds::STRING).with_names(&["system", "user"]);
        #[inline]
        fn accepts(&self, _: _p::Cx) -> bool {
            true
        }
        fn view(&self) -> _p::View<'_> {
            _p::View::Str(match self {
                Self::System => "system",
                Self::User => "user",
            })
        }
        #[inline]
        fn role(&self) -> u8 {
            match self {
                Self::System => const { _p::role_bit("system") },
                Self::User => const { _p::role_bit("user") },
            }
        }
    }
};

#[test]
fn works() {
    let m = |role| Message { role, content: "x".into() };
    let mut req = Req {
        model: Model::O1Mini,
        messages: vec![m(Role::User), m(Role::System)],
        temperature: Some(3.0),
        tools: None,
        tool_choice: Some("x".into()),
    };
    let err = req.validate().unwrap_err();
    assert_eq!(
        err.to_string(),
        "Body validation error\nmessages[1].role: Unsupported value: 'messages[1].role' does not support 'system' with this model.\ntemperature: Unsupported parameter: 'temperature' is not supported with this model.\ntool_choice: 'tool_choice' is only allowed when 'tools' is given"
    );
    req.model = Model::Gpt4o;
    req.tool_choice = None;
    assert_eq!(
        req.validate().unwrap_err().to_string(),
        "Body validation error\ntemperature: Number must be less than or equal to 2"
    );
    req.temperature = None;
    req.validate().unwrap();
}
