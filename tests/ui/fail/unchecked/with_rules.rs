use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize)]
struct Point {
    x: f64,
}

impl Point {
    fn is_zero(&self) -> bool {
        self.x == 0.0
    }
}

#[derive(Serialize, AimlRequest)]
struct Request {
    #[serde(skip_serializing_if = "Point::is_zero")]
    #[aiml(range(0..=1), length(1..), one_of("a"))]
    role: Point,
    #[aiml(model)]
    points: Vec<Point>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(format(uri), requires("role"))]
    other: Option<Box<Point>>,
    #[serde(flatten)]
    more: Point,
}

fn main() {}
