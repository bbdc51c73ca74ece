//! The worked examples do what their text says: the first request passes, the second is refused in these words,
//! by the derive and by `check` alike.
#![allow(
    dead_code,
    private_interfaces,
    reason = "the examples are programs; here only their requests are used"
)]

use aiml_validate::{AimlRequest, Severity, check};

/// Each example as a module, and what the API says of its refused request.
macro_rules! examples {
    ($($name:ident at $path:literal, $endpoint:literal: $($line:literal)+;)+) => {$(
        #[path = $path]
        mod $name;

        #[test]
        fn $name() {
            let report = $name::accepted().report();
            assert!(report.is_empty(), "{report}");
            assert_eq!(report, check($endpoint, &$name::accepted()));

            let report = $name::refused().validate().expect_err("the refused request");
            assert_eq!(report.to_string(), ["Body validation error", $($line),+].join("\n"));
            // The derive says it all; rules of the example's own may come on top.
            let errors = check($endpoint, &$name::refused());
            for issue in errors.iter().filter(|issue| issue.severity() == Severity::Error) {
                assert!(report.iter().any(|same| same == issue), "{issue}");
            }
        }
    )+};
}

examples! {
    chat_text at "../../aiml-validate/examples/chat_text.rs", "/v1/chat/completions":
        "messages[0].role: Unsupported value: 'messages[0].role' does not support 'system' with this model."
        "temperature: Number must be less than or equal to 2";
    chat_images at "../../aiml-validate/examples/chat_images.rs", "/v1/chat/completions":
        "messages[1].content[1].image_url.url: Invalid url";
    chat_tools at "../../aiml-validate/examples/chat_tools.rs", "/v1/chat/completions":
        "warning: messages[1].tool_calls: No document of this model declares the key 'tool_calls'."
        "messages[2].role: Unsupported value: 'messages[2].role' does not support 'tool' with this model.";
    responses at "../../aiml-validate/examples/responses.rs", "/v1/responses":
        "input: Invalid input"
        "  input[1]: Invalid input"
        "    input[1].content: Invalid input"
        "      input[1].content[1].type: Invalid discriminator value. Expected 'input_text' | 'input_file'"
        "max_output_tokens: Number must be greater than or equal to 16";
    messages at "../../aiml-validate/examples/messages.rs", "/v1/messages":
        "thinking.budget_tokens: Number must be greater than or equal to 1024"
        "temperature: Number must be less than or equal to 1";
    images at "../../aiml-validate/examples/images.rs", "/v1/images/generations":
        "image_size.width: Number must be greater than or equal to 512"
        "image_size.height: Number must be greater than or equal to 512"
        "num_images: Number must be less than or equal to 4";
    image_edits at "../../aiml-validate/examples/image_edits.rs", "/v1/images/edits":
        "image: Array must contain at most 16 element(s)"
        "n: Number must be less than or equal to 10";
    video at "../../aiml-validate/examples/video.rs", "/v2/video/generations":
        "image_url: Required"
        "duration: Invalid enum value. Expected 4 | 6 | 8, received '5'";
    speech at "../../aiml-validate/examples/speech.rs", "/v1/tts":
        "voice: Invalid enum value. Expected 'alloy' | 'ash' | 'ballad' | 'coral' | 'echo' | 'fable' | 'nova' | \
         'onyx' | 'sage' | 'shimmer' | 'verse', received 'Rachel'"
        "style: Unsupported parameter: 'style' is not supported with this model."
        "speed: Number must be less than or equal to 4";
    transcription at "../../aiml-validate/examples/transcription.rs", "/v1/stt/create":
        "url: Invalid url"
        "language_confidence_threshold: Number must be less than or equal to 1";
    music at "../../aiml-validate/examples/music.rs", "/v2/generate/audio":
        "music_length_ms: Number must be greater than or equal to 10000";
    embeddings at "../../aiml-validate/examples/embeddings.rs", "/v1/embeddings":
        "input: Array must contain at least 1 element(s)"
        "dimensions: Number must be less than or equal to 2048";
    ocr at "../../aiml-validate/examples/ocr.rs", "/v1/ocr":
        "model: Unknown model 'mistral/mistral-ocr-4.0' at '/v1/ocr'. Did you mean 'mistral/mistral-ocr-4-0'?";
    batches at "../../aiml-validate/examples/batches.rs", "/v1/batches":
        "requests[2].params.temperature: Number must be less than or equal to 1";
}
