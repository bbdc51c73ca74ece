//! Many models that are no longer served, in one enum: of each it is found out where it is documented, far from the
//! compiler's long-evaluation lint. (Where `allow` stands on the enum itself, nothing is found out.)
#![allow(deprecated, reason = "they are judged all the same")]

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: Model,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: &'static str,
    content: &'static str,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "Meta-Llama/Llama-Guard-7b")]
    M0,
    #[serde(rename = "NousResearch/Nous-Hermes-2-Mixtral-8x7B-DPO")]
    M1,
    #[serde(rename = "Qwen/QwQ-32B")]
    M2,
    #[serde(rename = "Qwen/Qwen2-72B-Instruct")]
    M3,
    #[serde(rename = "Qwen/Qwen2.5-72B-Instruct-Turbo")]
    M4,
    #[serde(rename = "Qwen/Qwen2.5-Coder-32B-Instruct")]
    M5,
    #[serde(rename = "Qwen/Qwen3-235B-A22B-fp8-tput")]
    M6,
    #[serde(rename = "abab6.5s-chat")]
    M7,
    #[serde(rename = "aion-labs/aion-1.0")]
    M8,
    #[serde(rename = "aion-labs/aion-1.0-mini")]
    M9,
    #[serde(rename = "anthropic/claude-3-sonnet")]
    M10,
    #[serde(rename = "anthropic/claude-opus-4")]
    M11,
    #[serde(rename = "anthropic/claude-sonnet-4")]
    M12,
    #[serde(rename = "arcee-ai/coder-large")]
    M13,
    #[serde(rename = "arcee-ai/trinity-mini")]
    M14,
    #[serde(rename = "bagoodex/bagoodex-search-v1")]
    M15,
    #[serde(rename = "baidu/ernie-4-5-8k-preview")]
    M16,
    #[serde(rename = "baidu/ernie-4-5-turbo-128k")]
    M17,
    #[serde(rename = "baidu/ernie-4-5-turbo-vl-32k")]
    M18,
    #[serde(rename = "baidu/ernie-4.5-0.3b")]
    M19,
    #[serde(rename = "baidu/ernie-4.5-21b-a3b")]
    M20,
    #[serde(rename = "baidu/ernie-4.5-21b-a3b-thinking")]
    M21,
    #[serde(rename = "baidu/ernie-4.5-300b-a47b")]
    M22,
    #[serde(rename = "baidu/ernie-4.5-300b-a47b-paddle")]
    M23,
    #[serde(rename = "baidu/ernie-4.5-vl-28b-a3b")]
    M24,
    #[serde(rename = "baidu/ernie-5-0-thinking-latest")]
    M25,
    #[serde(rename = "baidu/ernie-5-0-thinking-preview")]
    M26,
    #[serde(rename = "baidu/ernie-x1-1-preview")]
    M27,
    #[serde(rename = "baidu/ernie-x1-turbo-32k")]
    M28,
    #[serde(rename = "chatgpt-4o-latest")]
    M29,
    #[serde(rename = "claude-3-5-haiku-20241022")]
    M30,
    #[serde(rename = "claude-3-5-sonnet-20240620")]
    M31,
    #[serde(rename = "claude-3-5-sonnet-20241022")]
    M32,
    #[serde(rename = "claude-3-7-sonnet-20250219")]
    M33,
    #[serde(rename = "claude-3-sonnet-latest")]
    M34,
    #[serde(rename = "cohere/command-r-plus")]
    M35,
    #[serde(rename = "deepseek-ai/deepseek-llm-67b-chat")]
    M36,
    #[serde(rename = "deepseek/deepseek-prover-v2")]
    M37,
    #[serde(rename = "deepseek/deepseek-v3.2-speciale")]
    M38,
    #[serde(rename = "gemini-1.5-flash")]
    M39,
    #[serde(rename = "gemini-1.5-pro")]
    M40,
    #[serde(rename = "gemini-2.0-flash")]
    M41,
    #[serde(rename = "gemini-2.0-flash-exp")]
    M42,
    #[serde(rename = "google/gemini-2.5-flash-preview")]
    M43,
    #[serde(rename = "google/gemini-2.5-pro-preview")]
    M44,
    #[serde(rename = "google/gemini-2.5-pro-preview-05-06")]
    M45,
    #[serde(rename = "google/gemini-3-pro-preview")]
    M46,
    #[serde(rename = "google/gemma-2-27b-it")]
    M47,
    #[serde(rename = "google/gemma-2-9b-it")]
    M48,
    #[serde(rename = "google/gemma-2b-it")]
    M49,
    #[serde(rename = "gpt-4")]
    M50,
    #[serde(rename = "gpt-4-0125-preview")]
    M51,
    #[serde(rename = "gpt-4-turbo")]
    M52,
    #[serde(rename = "gpt-4-turbo-2024-04-09")]
    M53,
    #[serde(rename = "gpt-4.5-preview")]
    M54,
    #[serde(rename = "gpt-4o-audio-preview")]
    M55,
    #[serde(rename = "gpt-4o-mini-audio-preview")]
    M56,
    #[serde(rename = "gpt-4o-mini-search-preview")]
    M57,
    #[serde(rename = "gpt-4o-search-preview")]
    M58,
    #[serde(rename = "inflection/inflection-3-pi")]
    M59,
    #[serde(rename = "inflection/inflection-3-productivity")]
    M60,
    #[serde(rename = "liquid/lfm-2-24b-a2b")]
    M61,
    #[serde(rename = "meta-llama/Llama-2-13b-chat-hf")]
    M62,
    #[serde(rename = "meta-llama/Llama-3-70b-chat-hf")]
    M63,
    #[serde(rename = "meta-llama/Llama-3.2-11B-Vision-Instruct-Turbo")]
    M64,
    #[serde(rename = "meta-llama/Llama-3.2-3B-Instruct-Turbo")]
    M65,
    #[serde(rename = "meta-llama/Llama-3.2-90B-Vision-Instruct-Turbo")]
    M66,
    #[serde(rename = "meta-llama/Llama-Guard-3-11B-Vision-Turbo")]
    M67,
    #[serde(rename = "meta-llama/Llama-Vision-Free")]
    M68,
    #[serde(rename = "meta-llama/LlamaGuard-2-8b")]
    M69,
    #[serde(rename = "meta-llama/Meta-Llama-3-8B-Instruct-Lite")]
    M70,
    #[serde(rename = "meta-llama/Meta-Llama-3.1-405B-Instruct-Turbo")]
    M71,
    #[serde(rename = "meta-llama/Meta-Llama-3.1-70B-Instruct-Turbo")]
    M72,
    #[serde(rename = "meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo")]
    M73,
    #[serde(rename = "meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo-128K")]
    M74,
    #[serde(rename = "meta-llama/Meta-Llama-Guard-3-8B")]
    M75,
    #[serde(rename = "meta-llama/llama-4-maverick")]
    M76,
    #[serde(rename = "meta-llama/llama-4-scout")]
    M77,
    #[serde(rename = "microsoft/WizardLM-2-8x22B")]
    M78,
    #[serde(rename = "mistralai/Mistral-7B-Instruct-v0.3")]
    M79,
    #[serde(rename = "mistralai/Mixtral-8x7B-Instruct-v0.1")]
    M80,
    #[serde(rename = "mistralai/codestral-2501")]
    M81,
    #[serde(rename = "mistralai/devstral-2512")]
    M82,
    #[serde(rename = "mistralai/mistral-tiny")]
    M83,
    #[serde(rename = "moonshot/kimi-k2-0905-preview")]
    M84,
    #[serde(rename = "moonshot/kimi-k2-preview")]
    M85,
    #[serde(rename = "moonshot/kimi-k2-turbo-preview")]
    M86,
    #[serde(rename = "neversleep/llama-3.1-lumimaid-70b")]
    M87,
    #[serde(rename = "nvidia/Llama-3.1-Nemotron-70B-Instruct-HF")]
    M88,
    #[serde(rename = "nvidia/llama-3.1-nemotron-70b-instruct")]
    M89,
    #[serde(rename = "nvidia/llama-3.3-nemotron-super-49b-v1.5")]
    M90,
    #[serde(rename = "nvidia/nemotron-3-nano-omni-30b-a3b-reasoning")]
    M91,
    #[serde(rename = "nvidia/nemotron-nano-12b-v2-vl")]
    M92,
    #[serde(rename = "nvidia/nemotron-nano-9b-v2")]
    M93,
    #[serde(rename = "o1-preview")]
    M94,
    #[serde(rename = "o1-preview-2024-09-12")]
    M95,
    #[serde(rename = "openai/gpt-5-1-chat-latest")]
    M96,
    #[serde(rename = "openai/gpt-5-chat-latest")]
    M97,
    #[serde(rename = "openai/gpt-5-codex")]
    M98,
    #[serde(rename = "openai/gpt-5.3-chat")]
    M99,
    #[serde(rename = "openrouter/horizon-alpha")]
    M100,
    #[serde(rename = "openrouter/horizon-beta")]
    M101,
    #[serde(rename = "poolside/laguna-m.1")]
    M102,
    #[serde(rename = "qwen-max")]
    M103,
    #[serde(rename = "qwen-max-2025-01-25")]
    M104,
    #[serde(rename = "qwen/qvq-72b-preview")]
    M105,
    #[serde(rename = "switchpoint/router")]
    M106,
    #[serde(rename = "x-ai/grok-4-07-09")]
    M107,
    #[serde(rename = "x-ai/grok-beta")]
    M108,
}

#[test]
fn many_retired_models() {
    let messages = vec![Message { role: "user", content: "Hi" }];
    let request = Request { model: Model::M0, messages };
    let report = request.report();
    assert_eq!(report.issues().len(), 1, "{report}");
    assert_eq!(report.issues()[0].code(), "retired_model");
}
