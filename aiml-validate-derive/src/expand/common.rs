//! Keys that many requests have. The runtime crate has a type for each of them (`bind::bound::keys`), for the compiler has
//! less to do for a name than for the number that stands for any other key. One that is missing here costs that, and
//! nothing else.

use proc_macro2::{Ident, Literal, Span, TokenStream};

use super::{bind::MODEL, flags, list::number_of};

/// Most of those that three endpoints have or a hundred models, as the catalog counts them, and some of the endpoints
/// that are used most. In order, to be found.
const KEYS: &[&str] = &[
    "aspect_ratio",
    "audio",
    "background",
    "cfg_scale",
    "duration",
    "enable_safety_checker",
    "enhance_prompt",
    "frequency_penalty",
    "guidance_scale",
    "image",
    "image_url",
    "include",
    "input",
    "instructions",
    "last_image_url",
    "logit_bias",
    "logprobs",
    "max_completion_tokens",
    "max_output_tokens",
    "max_tokens",
    "messages",
    "metadata",
    "model",
    "n",
    "negative_prompt",
    "output_format",
    "parallel_tool_calls",
    "prediction",
    "presence_penalty",
    "prompt",
    "provider",
    "quality",
    "reasoning",
    "reasoning_effort",
    "resolution",
    "response_format",
    "seed",
    "size",
    "steps",
    "stop",
    "stop_sequences",
    "store",
    "stream",
    "stream_options",
    "style",
    "system",
    "tail_image_url",
    "temperature",
    "text",
    "thinking",
    "tool_choice",
    "tools",
    "top_k",
    "top_logprobs",
    "top_p",
    "voice",
    "watermark",
    "web_search_options",
];

/// Whether a field with this key and these flags has a type of its own.
pub(super) fn has(key: &str, flags: u16) -> bool {
    flags == usual_flags(key) && KEYS.binary_search(&key).is_ok()
}

/// The flags that a field with the key has most often.
fn usual_flags(key: &str) -> u16 {
    match key {
        MODEL => flags::MODEL,
        "messages" => flags::MESSAGES,
        _ => flags::MAYBE | flags::NO_NONE,
    }
}

/// For each key its name, and the number that stands for it with those flags.
pub(crate) fn table() -> TokenStream {
    let row = |key: &&str| {
        let name = Ident::new(key, Span::call_site());
        let number = Literal::u64_unsuffixed(number_of(key, usual_flags(key)));
        quote::quote!(#name = #number;)
    };
    KEYS.iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_keys_are_in_order() {
        assert!(super::KEYS.is_sorted());
    }
}
