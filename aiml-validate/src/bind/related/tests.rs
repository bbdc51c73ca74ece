//! Keys that mean the same are found, and no others.

use super::*;

#[test]
fn keys_of_the_same_meaning_are_found() {
    let related = |key, all: &[&'static str]| {
        let mut related = Related::new(key, Held::One);
        for other in all {
            related.offer(other);
        }
        related.best
    };
    let keys = ["model", "input", "max_output_tokens", "reasoning", "type", "audio", "url", "image_urls"];
    assert_eq!(related("max_tokens", &keys), Some("max_output_tokens"));
    assert_eq!(related("maxTokens", &keys), Some("max_output_tokens"));
    assert_eq!(related("reasoning_effort", &keys), Some("reasoning"));
    assert_eq!(related("MAX_TOKENS", &["n", "max_output_tokens"]), Some("max_output_tokens"));
    assert_eq!(related("MAX", &["n", "a"]), None);
    assert_eq!(related("messages", &keys), Some("input"));
    assert_eq!(related("messages", &["text", "input"]), Some("input"));
    assert_eq!(related("kind", &keys), Some("type"));
    assert_eq!(related("audio_url", &keys), Some("url"));
    assert_eq!(related("image_url", &keys), Some("image_urls"));
    assert_eq!(related("image", &keys), Some("image_urls"));
    assert_eq!(related("image", &["reference_images", "image_url"]), Some("image_url"));
    assert_eq!(related("prompt", &["add_generation_prompt", "messages"]), Some("messages"));
    assert_eq!(related("audio_url", &["audio", "prompt"]), Some("audio"));
    assert_eq!(related("promptImage", &["prompt", "image_url"]), Some("image_url"));
    assert_eq!(
        related("promptImage", &["prompt", "image_url", "prompt_image_url"]),
        Some("prompt_image_url")
    );
    assert_eq!(related("systemMessages", &["system", "messages"]), Some("messages"));
    assert_eq!(related("mediaType", &["type", "mime_type"]), Some("type"));
    assert_eq!(related("tail_image_url", &["tail", "image", "url"]), Some("url"));
    assert_eq!(related("tail_image_url", &["tail", "image"]), Some("image"));
    assert_eq!(related("image_size", &["image_url"]), None);
    assert_eq!(related("redact_pii_audio", &["audio_url"]), None);
    assert_eq!(related("max_tool_calls", &["tools", "n"]), None);
    assert_eq!(related("prompt_cache_key", &["prompt"]), None);
    assert_eq!(related("temperature", &keys), None);
    assert_eq!(related("", &keys), None);
    assert_eq!(related("___", &keys), None);
}

#[test]
fn the_same_words_are_the_same_key() {
    let same = |key, is_list, all: &[&'static str]| {
        let mut related = Related::new(key, if is_list { Held::Several } else { Held::One });
        for other in all {
            related.offer(other);
        }
        related.of_same_words()
    };
    let keys = ["image_url", "image_urls", "tail_image_url", "reference_images", "negative_prompt", "url"];
    assert_eq!(same("image_tail", false, &keys), Some("tail_image_url"));
    assert_eq!(same("tailImage", false, &keys), Some("tail_image_url"));
    assert_eq!(same("image", false, &keys), Some("image_url"));
    assert_eq!(same("image", true, &keys), Some("image_urls"));
    assert_eq!(same("images", false, &keys), Some("image_urls"));
    assert_eq!(same("images", true, &["image", "image_urls"]), Some("image_urls"));
    assert_eq!(same("images", true, &["image"]), Some("image"));
    assert_eq!(same("promptNegative", false, &keys), Some("negative_prompt"));
    assert_eq!(same("urls", true, &keys), Some("url"));
    assert_eq!(same("imageUrl", true, &keys), Some("image_url"));
    assert_eq!(same("reference_image", true, &keys), Some("reference_images"));
    assert_eq!(same("tail", false, &keys), None);
    assert_eq!(same("prompt_image", false, &keys), None);
    assert_eq!(same("", true, &keys), None);
}

#[test]
fn what_is_no_text_is_no_url() {
    for (key, held, found) in [
        ("input_audio", Held::One, Some("audio_url")),
        ("input_audio", Held::NoText, None),
        // What does not say what something begins with is another thing.
        ("enable_audio", Held::One, None),
        ("mask_audio", Held::One, None),
        ("end_audio", Held::One, None),
    ] {
        let mut related = Related::new(key, held);
        related.offer("audio_url");
        assert_eq!(related.found(), found, "{key}");
    }
}

#[test]
fn what_means_the_same_is_no_other_key() {
    for (key, other) in [
        ("contents", "content"),
        ("max_output_tokens", "max_tokens"),
        ("maxOutputTokens", "max_tokens"),
        ("messages", "input"),
        ("images", "image_url"),
    ] {
        assert!(means_the_same(key, other), "{key} {other}");
    }
    for (key, other) in [
        ("store", "stop"),
        ("prompt_cache_key", "prompt"),
        ("max_tool_calls", "tools"),
        ("stream_options", "stream"),
        ("max", "max_tokens"),
        ("", "stop"),
    ] {
        assert!(!means_the_same(key, other), "{key} {other}");
    }
}

#[test]
fn what_is_cut_is_found_where_it_is_clear() {
    let short = |key, all: &[&'static str]| {
        let mut related = Related::new(key, Held::One);
        for other in all {
            related.offer(other);
        }
        related.long()
    };
    let keys = ["temperature", "prompt", "negative_prompt", "frequency_penalty", "n", "description"];
    assert_eq!(short("temp", &keys), Some("temperature"));
    assert_eq!(short("TEMP", &keys), Some("temperature"));
    assert_eq!(short("desc", &keys), Some("description"));
    assert_eq!(short("neg_prompt", &keys), Some("negative_prompt"));
    assert_eq!(short("freqPenalty", &keys), Some("frequency_penalty"));
    assert_eq!(short("args", &["arguments", "name"]), Some("arguments"));
    assert_eq!(short("neg", &keys), None);
    assert_eq!(short("te", &keys), None);
    assert_eq!(short("temps", &keys), Some("temperature"));
    assert_eq!(short("temperature", &keys), None);
    assert_eq!(short("res", &["resolution", "response"]), None);
    assert_eq!(short("", &keys), None);
}
