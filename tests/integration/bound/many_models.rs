//! A model enum of 100 variants, and a text, on the endpoint with the most models: that this compiles says that
//! the comparison and the plans are far from the compiler's lint for long evaluations, which is an error.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Message {
    role: &'static str,
    content: &'static str,
}

macro_rules! models {
    ($($name:ident = $id:literal,)*) => {
        #[derive(Serialize, AimlRequest, Clone, Copy, Debug)]
        enum Model {
            $(#[serde(rename = $id)] $name,)*
        }

        /// The same, and each says something of itself.
        #[derive(Serialize, AimlRequest, Clone, Copy)]
        enum Speaking {
            $(#[serde(rename = $id)] #[aiml(roles("user", "assistant"), param("n", range(..=4)))] $name,)*
        }

        const ALL: &[(Model, Speaking, &str)] = &[$((Model::$name, Speaking::$name, $id)),*];
    };
}

models! {
    M0 = "MiniMax-Text-01",
    M1 = "Qwen/Qwen2.5-7B-Instruct-Turbo",
    M2 = "ai21/jamba-large-1.7",
    M3 = "aion-labs/aion-2.0",
    M4 = "aion-labs/aion-3.0-mini",
    M5 = "aion-labs/aion-rp-llama-3.1-8b",
    M6 = "alibaba/glm-5.2",
    M7 = "alibaba/glm-5.2-fast-preview",
    M8 = "alibaba/qwen-max",
    M9 = "alibaba/qwen-plus",
    M10 = "alibaba/qwen-turbo",
    M11 = "alibaba/qwen3-235b-a22b-thinking-2507",
    M12 = "alibaba/qwen3-32b",
    M13 = "alibaba/qwen3-coder-480b-a35b-instruct",
    M14 = "alibaba/qwen3-max-instruct",
    M15 = "alibaba/qwen3-max-preview",
    M16 = "alibaba/qwen3-next-80b-a3b-instruct",
    M17 = "alibaba/qwen3-next-80b-a3b-thinking",
    M18 = "alibaba/qwen3-omni-30b-a3b-captioner",
    M19 = "alibaba/qwen3-vl-32b-instruct",
    M20 = "alibaba/qwen3-vl-32b-thinking",
    M21 = "alibaba/qwen3.5-flash",
    M22 = "alibaba/qwen3.5-omni-flash",
    M23 = "alibaba/qwen3.5-omni-plus",
    M24 = "alibaba/qwen3.5-plus-20260218",
    M25 = "alibaba/qwen3.6-27b",
    M26 = "alibaba/qwen3.6-35b-a3b",
    M27 = "alibaba/qwen3.6-flash",
    M28 = "alibaba/qwen3.6-max-preview",
    M29 = "alibaba/qwen3.6-plus",
    M30 = "alibaba/qwen3.7-max",
    M31 = "alibaba/qwen3.7-plus",
    M32 = "alibaba/qwen3.8-2.4t-a95b",
    M33 = "alibaba/qwen3.8-27b",
    M34 = "alibaba/qwen3.8-max",
    M35 = "allenai/olmo-3-32b-think",
    M36 = "amazon/nova-2-lite-v1",
    M37 = "amazon/nova-lite-v1",
    M38 = "amazon/nova-micro-v1",
    M39 = "amazon/nova-premier-v1",
    M40 = "amazon/nova-pro-v1",
    M41 = "anthracite-org/magnum-v4-72b",
    M42 = "anthropic/claude-3-5-haiku",
    M43 = "anthropic/claude-3-5-haiku-20241022",
    M44 = "anthropic/claude-3-haiku",
    M45 = "anthropic/claude-3-opus",
    M46 = "anthropic/claude-3-opus-20240229",
    M47 = "anthropic/claude-3.5-sonnet",
    M48 = "anthropic/claude-3.5-sonnet-20240620",
    M49 = "anthropic/claude-3.5-sonnet-20241022",
    M50 = "anthropic/claude-3.7-sonnet",
    M51 = "anthropic/claude-fable-5",
    M52 = "anthropic/claude-fable-latest",
    M53 = "anthropic/claude-haiku-4.5",
    M54 = "anthropic/claude-haiku-latest",
    M55 = "anthropic/claude-opus-4-5",
    M56 = "anthropic/claude-opus-4-6",
    M57 = "anthropic/claude-opus-4-7",
    M58 = "anthropic/claude-opus-4-8",
    M59 = "anthropic/claude-opus-4.1",
    M60 = "anthropic/claude-opus-4.8-fast",
    M61 = "anthropic/claude-opus-5",
    M62 = "anthropic/claude-opus-latest",
    M63 = "anthropic/claude-sonnet-4-6-20260218",
    M64 = "anthropic/claude-sonnet-4.5",
    M65 = "anthropic/claude-sonnet-4.6",
    M66 = "anthropic/claude-sonnet-5",
    M67 = "anthropic/claude-sonnet-latest",
    M68 = "arcee-ai/trinity-large-thinking",
    M69 = "arcee-ai/virtuoso-large",
    M70 = "baidu/ernie-4.5-vl-424b-a47b",
    M71 = "baidu/ernie-5.0",
    M72 = "bytedance-seed/seed-1.6",
    M73 = "bytedance-seed/seed-1.6-flash",
    M74 = "bytedance-seed/seed-2-1-turbo",
    M75 = "bytedance-seed/seed-2.0-code",
    M76 = "bytedance-seed/seed-2.0-lite",
    M77 = "bytedance-seed/seed-2.0-mini",
    M78 = "bytedance/dola-seed-2-0-code",
    M79 = "bytedance/dola-seed-2-0-lite",
    M80 = "bytedance/dola-seed-2-0-mini",
    M81 = "bytedance/dola-seed-2-0-pro",
    M82 = "bytedance/seed-1-8",
    M83 = "claude-3-5-haiku-latest",
    M84 = "claude-3-5-sonnet-latest",
    M85 = "claude-3-7-sonnet-latest",
    M86 = "claude-3-opus-20240229",
    M87 = "claude-3-opus-latest",
    M88 = "claude-fable-5",
    M89 = "claude-haiku-4-5",
    M90 = "claude-haiku-4-5-20251001",
    M91 = "claude-opus-4",
    M92 = "claude-opus-4-1",
    M93 = "claude-opus-4-1-20250805",
    M94 = "claude-opus-4-20250514",
    M95 = "claude-opus-4-5",
    M96 = "claude-opus-4-5-20251101",
    M97 = "claude-opus-4-6",
    M98 = "claude-opus-4-7",
    M99 = "claude-opus-4-8",
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct ByEnum {
    model: Model,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct BySpeaking {
    model: Speaking,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct ByText {
    model: String,
    messages: Vec<Message>,
}

#[test]
fn each_of_100_models_is_judged_as_its_id_is() {
    assert_eq!(ALL.len(), 100);
    for (model, speaking, id) in ALL {
        let by_speaking =
            |role| BySpeaking { model: *speaking, messages: vec![Message { role, content: "x" }] };
        assert!(by_speaking("user").report().is_valid(), "{id}");
        let refused = by_speaking("system").report();
        assert_eq!(refused.issues()[0].code(), "unsupported_value", "{id}");
        let by_enum = ByEnum { model: *model, messages: vec![Message { role: "system", content: "x" }] };
        let by_text =
            ByText { model: (*id).into(), messages: vec![Message { role: "system", content: "x" }] };
        assert_eq!(by_enum.report().to_string(), by_text.report().to_string(), "{id}");
        let checked = aiml_validate::check("/v1/chat/completions", &by_text);
        assert_eq!(by_text.report().to_string(), checked.to_string(), "{id}");
    }
}
