//! Many wrong keys of one flattened type: some are told, and the rest are counted.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: String,
    messages: Vec<Message>,
    #[serde(flatten)]
    more: More,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: &'static str,
    content: String,
}

#[derive(Serialize, AimlRequest)]
struct More {
    temprature: u8,
    max_tokns: u8,
    zipcode: u8,
    country: u8,
    street: u8,
    house: u8,
    floor: u8,
    door: u8,
    bell: u8,
    phone: u8,
    mobile: u8,
    fax: u8,
    email: u8,
    website: u8,
    language: u8,
    currency: u8,
    birthday: u8,
    employer: u8,
    position: u8,
    department: u8,
    salary: u8,
    manager: u8,
    holidays: u8,
    pension: u8,
}

fn main() {}
