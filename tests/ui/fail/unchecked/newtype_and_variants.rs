use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize)]
struct Point {
    x: f64,
}

#[derive(Serialize, AimlRequest)]
struct Newtype(Point);

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Content {
    One(Point),
    Two { two: Point },
    Three(u8, Point),
}

fn main() {}
