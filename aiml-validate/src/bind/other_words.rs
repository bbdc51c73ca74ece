//! What the same thing is called elsewhere, at other endpoints and by other APIs.

use super::related::equal_words;

/// What endpoints call differently; the first are the likelier ones.
pub(super) const SAME: [&[&str]; 8] = [
    &["messages", "input", "prompt", "text"],
    &["content", "text"],
    &["type", "kind"],
    &["name", "title"],
    &["duration", "length", "seconds"],
    &["parameters", "input_schema"],
    &["document", "url", "file"],
    &["media_type", "mime_type", "mimetype", "content_type"],
];

/// What other APIs call a key, and what it is called here; the first are the likelier ones.
const OTHER_WORDS: [(&str, &[&str]); 17] = [
    ("system_prompt", &["instructions", "system"]),
    ("system", &["instructions"]),
    ("instructions", &["system"]),
    ("functions", &["tools"]),
    ("function_call", &["tool_choice"]),
    ("max_completion_tokens", &["max_output_tokens", "max_tokens"]),
    ("max_output_tokens", &["max_tokens", "max_completion_tokens"]),
    ("output_format", &["response_format"]),
    ("n", &["num_images"]),
    ("num_images", &["n"]),
    ("num_outputs", &["num_images", "n"]),
    ("parallel_tools", &["parallel_tool_calls"]),
    ("diarization", &["diarize"]),
    ("body", &["params"]),
    ("arguments", &["input"]),
    ("src", &["source"]),
    ("link", &["url"]),
];

/// What stands in the request elsewhere, and here in another key, which comes second.
const BELOW: [(&str, (&str, &str)); 2] =
    [("response_format", ("text", "format")), ("reasoning_effort", ("reasoning", "effort"))];

/// What a key of other APIs is called here.
pub(super) const fn in_other_words(key: &str) -> &'static [&'static str] {
    let mut i = 0;
    while i < OTHER_WORDS.len() {
        if equal_words(OTHER_WORDS[i].0.as_bytes(), key.as_bytes()) {
            return OTHER_WORDS[i].1;
        }
        i += 1;
    }
    &[]
}

/// The key in which something stands that other APIs have in the request, and what it is called there.
pub(super) const fn stands_in(key: &str) -> Option<(&'static str, &'static str)> {
    let mut i = 0;
    while i < BELOW.len() {
        if equal_words(BELOW[i].0.as_bytes(), key.as_bytes()) {
            return Some(BELOW[i].1);
        }
        i += 1;
    }
    None
}
