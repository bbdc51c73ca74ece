use super::*;

#[derive(Clone, Serialize, AimlRequest)]
#[aiml(
    model("a", "a-latest"),
    model("b", roles("user"), param("n", required, range(..=1)), param("temperature", unsupported)),
    model("c", param("temperature", range(..=1.0)))
)]
struct Request<M: Wire> {
    #[serde(rename = "engine")]
    #[aiml(model)]
    model: M,
    role: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    n: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(range(..=2.0))]
    temperature: Option<f64>,
}

fn request<M: Wire>(model: M) -> Request<M> {
    Request { model, role: "user", n: None, temperature: None }
}

#[test]
fn listed_ones() {
    assert!(lines(&request("a")).is_empty());
    assert!(lines(&request(Some(String::from("a-latest")))).is_empty());
    assert_eq!(
        lines(&request("d")),
        ["engine: Invalid enum value. Expected 'a' | 'a-latest' | 'b' | 'c', received 'd'"],
    );
    assert_eq!(
        lines(&request(None::<&str>)),
        ["engine: Expected 'a' | 'a-latest' | 'b' | 'c', received null"],
    );
}

#[test]
fn parameters() {
    let mut b = Request { temperature: Some(9.0), ..request("b") };
    assert_eq!(
        lines(&b),
        [
            "n: Required",
            "temperature: Unsupported parameter: 'temperature' is not supported with this model."
        ],
    );
    b.n = Some(2);
    b.temperature = None;
    assert_eq!(lines(&b), ["n: Number must be less than or equal to 1"]);
    b.n = Some(1);
    assert!(lines(&b).is_empty());

    // The rule for the model stands for the rule of the field.
    let mut c = Request { temperature: Some(1.5), ..request("c") };
    assert_eq!(lines(&c), ["temperature: Number must be less than or equal to 1"]);
    c.model = "a";
    assert!(lines(&c).is_empty());
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "mode", rename_all = "lowercase")]
enum Tagged {
    Chat {
        model: Model,
        messages: Vec<Message>,
        #[serde(skip_serializing_if = "Option::is_none")]
        seed: Option<u8>,
    },
    Other(Inner),
}

#[derive(Serialize, AimlRequest)]
enum External {
    Chat { model: Model, messages: Vec<Message> },
}

#[derive(Serialize, AimlRequest)]
struct Inner {
    model: Option<Model>,
    #[aiml(range(..=3))]
    seed: u8,
}

#[derive(Clone, Copy, Serialize, AimlRequest)]
enum Model {
    #[aiml(roles("user"), param("seed", required), param("seed", range(5..)))]
    A,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: &'static str,
}

#[test]
fn in_enums() {
    let messages = || vec![Message { role: "system" }];
    let line =
        |at: &str| format!("{at}: Unsupported value: '{at}' does not support 'system' with this model.");
    assert_eq!(
        lines(&Tagged::Chat { model: Model::A, messages: messages(), seed: None }),
        [line("messages[0].role"), "seed: Required".into()],
    );
    assert_eq!(
        lines(&External::Chat { model: Model::A, messages: messages() }),
        [line("Chat.messages[0].role"), "Chat.seed: Required".into()],
    );
    assert_eq!(
        lines(&Tagged::Other(Inner { model: Some(Model::A), seed: 3 })),
        ["seed: Number must be greater than or equal to 5"],
    );
    assert!(lines(&Tagged::Other(Inner { model: Some(Model::A), seed: 9 })).is_empty());
    assert_eq!(
        lines(&Tagged::Other(Inner { model: None, seed: 9 })),
        ["seed: Number must be less than or equal to 3"],
    );
}
