use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize)]
struct Point {
    x: f64,
}

#[derive(Serialize, AimlRequest)]
struct Request {
    point: Point,
}

fn main() {}
