//! Patterns of the user's own, on parameters of which the catalog lists the values.

use aiml_validate::AimlRequest;
use serde::Serialize;

/// What JavaScript and regex-lite read differently, the compiler leaves to the program.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v2/video/generations")]
struct NotReadAlike {
    model: &'static str,
    prompt: &'static str,
    #[aiml(pattern(r"^16:9\>$"))]
    aspect_ratio: &'static str,
    #[aiml(pattern(r"^\<1080p$"))]
    resolution: &'static str,
}

#[test]
fn a_pattern_that_is_not_read_alike_compiles_and_is_checked() {
    let model = "alibaba/wan-2-6-t2v";
    let mut request = NotReadAlike { model, prompt: "a cat", aspect_ratio: "16:9", resolution: "1080p" };
    assert_eq!(request.validate(), Ok(()));
    (request.aspect_ratio, request.resolution) = ("1:1", "720p");
    let report = request.report().to_string();
    assert_eq!(report, "Body validation error\naspect_ratio: Invalid\nresolution: Invalid");
}
