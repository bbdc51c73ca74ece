//! Keys and endpoints that many requests have. The runtime crate has a type for each of them (`bind::bound::keys`), for the
//! compiler has less to do for a name than for the number that stands for any other. One that is missing here costs that,
//! and nothing else.

use proc_macro2::{Ident, Literal, Span, TokenStream};

use super::{
    bind::{MODEL, hash},
    flags,
    list::number_of,
};

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

/// The endpoints of most models.
const PATHS: &[&str] = &[
    "/v1/chat/completions",
    "/v1/embeddings",
    "/v1/images/edits",
    "/v1/images/generations",
    "/v1/messages",
    "/v1/ocr",
    "/v1/responses",
    "/v1/stt",
    "/v1/stt/create",
    "/v1/tts",
    "/v1/video/generations",
    "/v2/generate/audio",
    "/v2/video/generations",
];

/// What stands around a common key, from outside in, of a field with other flags than it has most often. None if there are
/// no types for that.
pub(super) fn around(key: &str, flags: u16) -> Option<Vec<&'static str>> {
    KEYS.binary_search(&key).ok()?;
    let (usual, mut out) = (usual_flags(key), Vec::new());
    if usual & SELDOM != 0 && flags & SELDOM == 0 {
        out.push("Always");
    } else if (flags ^ usual) & SELDOM != 0 {
        return None;
    }
    let rest = (flags & !SELDOM) ^ (usual & !SELDOM);
    if rest != 0 {
        out.push(AROUND.iter().find(|(bits, _)| *bits == rest)?.1);
    }
    Some(out)
}

/// The flags of a field that is not always sent.
const SELDOM: u16 = flags::MAYBE | flags::NO_NONE;

/// The flags that each type adds, as the runtime crate has them (`bind::bound::flagged`).
const AROUND: [(u16, &str); 4] = [
    (flags::RULED, "Ruled"),
    (flags::RULED | flags::RANGE, "Ranged"),
    (flags::RULED | flags::LENGTH, "Measured"),
    (flags::RULED | flags::ONE_OF, "OneOf"),
];

/// The name of an endpoint, if it is common.
pub(super) fn name_of_path(path: &str) -> Option<Ident> {
    PATHS.binary_search(&path).ok().map(|_| ident_of(path))
}

/// `v1_chat_completions`
fn ident_of(path: &str) -> Ident {
    Ident::new(&path.trim_matches('/').replace('/', "_"), Span::mixed_site())
}

/// The flags that a field with the key has most often.
fn usual_flags(key: &str) -> u16 {
    match key {
        MODEL => flags::MODEL,
        "messages" => flags::MESSAGES,
        _ => flags::MAYBE | flags::NO_NONE,
    }
}

/// For each key its name, and the number that stands for it with those flags; for each endpoint its name, and its hash.
pub(crate) fn table() -> TokenStream {
    let row = |key: &&str| {
        let name = Ident::new(key, Span::call_site());
        let number = Literal::u64_unsuffixed(number_of(key, usual_flags(key)));
        quote::quote!(#name = #number;)
    };
    let keys: TokenStream = KEYS.iter().map(row).collect();
    let paths: TokenStream = PATHS.iter().map(row_of_path).collect();
    quote::quote!(keys { #keys } paths { #paths })
}

fn row_of_path(path: &&str) -> TokenStream {
    let (name, hash) = (ident_of(path), Literal::u64_unsuffixed(hash(path)));
    quote::quote!(#name = #hash;)
}

#[cfg(test)]
mod tests {
    #[test]
    fn all_are_in_order() {
        assert!(super::KEYS.is_sorted() && super::PATHS.is_sorted());
    }

    #[test]
    fn other_flags_stand_around_a_key() {
        use super::{SELDOM, around, flags};

        assert_eq!(around("n", SELDOM), Some(vec![]));
        assert_eq!(around("n", 0), Some(vec!["Always"]));
        assert_eq!(around("n", flags::RULED | flags::RANGE), Some(vec!["Always", "Ranged"]));
        assert_eq!(around("stop", SELDOM | flags::RULED | flags::LENGTH), Some(vec!["Measured"]));
        assert_eq!(around("messages", flags::MESSAGES), Some(vec![]));
        // Without words for it, a number stands for all.
        assert_eq!(around("n", flags::MAYBE), None);
        assert_eq!(around("messages", flags::MESSAGES | SELDOM), None);
        assert_eq!(around("n", SELDOM | flags::RULED | flags::RANGE | flags::LENGTH), None);
        assert_eq!(around("uncommon", SELDOM), None);
    }
}
