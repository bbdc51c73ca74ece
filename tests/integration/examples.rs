//! The worked examples do what their text says: the first request passes, the second is refused in these words.
#![allow(dead_code, private_interfaces, reason = "the examples are programs; here only their requests are used")]

use aiml_validate::AimlRequest;

/// Each example as a module, and what the API says of its refused request.
macro_rules! examples {
    ($($name:ident at $path:literal: $($line:literal)+;)+) => {$(
        #[path = $path]
        mod $name;

        #[test]
        #[ignore = "the examples are not bound to the catalog yet"]
        fn $name() {
            let report = $name::accepted().report();
            assert!(report.is_empty(), "{report}");

            let report = $name::refused().validate().expect_err("the refused request");
            assert_eq!(report.to_string(), ["Body validation error", $($line),+].join("\n"));
        }
    )+};
}

examples! {
    chat_text at "../../aiml-validate/examples/chat_text.rs":
        "messages[0].role: Unsupported value: 'messages[0].role' does not support 'system' with this model."
        "temperature: Number must be less than or equal to 2";
    chat_images at "../../aiml-validate/examples/chat_images.rs":
        "messages[1].content[1].image_url.url: Invalid url";
    chat_tools at "../../aiml-validate/examples/chat_tools.rs":
        "messages[2].role: Unsupported value: 'messages[2].role' does not support 'tool' with this model.";
    responses at "../../aiml-validate/examples/responses.rs":
        "input: Invalid input"
        "max_output_tokens: Number must be greater than or equal to 16";
    messages at "../../aiml-validate/examples/messages.rs":
        "thinking.budget_tokens: Number must be greater than or equal to 1024"
        "temperature: Number must be less than or equal to 1";
    images at "../../aiml-validate/examples/images.rs":
        "image_size.width: Number must be greater than or equal to 512"
        "image_size.height: Number must be greater than or equal to 512"
        "num_images: Number must be less than or equal to 4";
    image_edits at "../../aiml-validate/examples/image_edits.rs":
        "image: Array must contain at most 16 element(s)"
        "n: Number must be less than or equal to 10";
    video at "../../aiml-validate/examples/video.rs":
        "image_url: Required"
        "duration: Invalid enum value. Expected 4 | 6 | 8, received '5'";
    speech at "../../aiml-validate/examples/speech.rs":
        "voice: Invalid enum value. Expected 'alloy' | 'ash' | 'ballad' | 'coral' | 'echo' | 'fable' | 'nova' | \
         'onyx' | 'sage' | 'shimmer' | 'verse', received 'Rachel'"
        "style: Unsupported parameter: 'style' is not supported with this model."
        "speed: Number must be less than or equal to 4";
    transcription at "../../aiml-validate/examples/transcription.rs":
        "url: Invalid url"
        "language_confidence_threshold: Number must be less than or equal to 1";
    music at "../../aiml-validate/examples/music.rs":
        "music_length_ms: Number must be greater than or equal to 10000";
    embeddings at "../../aiml-validate/examples/embeddings.rs":
        "input: Array must contain at least 1 element(s)"
        "dimensions: Number must be less than or equal to 2048";
    ocr at "../../aiml-validate/examples/ocr.rs":
        "model: Unknown model";
}
