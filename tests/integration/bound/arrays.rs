//! Of an array the type tells how many items it has.

use aiml_validate::{__private::Bound, AimlRequest};
use serde::Serialize;

use super::agree::{Random, agrees};

const EDITS: &str = "/v1/images/edits";

#[derive(Serialize, AimlRequest, Clone)]
struct Image {
    image_url: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/edits")]
struct Edit<Images> {
    model: String,
    prompt: String,
    image: Images,
}

fn edit<const N: usize>(random: &mut Random) -> bool
where
    Edit<[Image; N]>: Serialize + AimlRequest + Bound,
{
    let image = |random: &mut Random| Image {
        image_url: random.of(&["https://example.com/a.png", "a", "data:image/png;base64,AA=="]).into(),
    };
    let request = Edit {
        model: random.of(&["openai/gpt-image-1", "flux/kontext-max/image-to-image", "x y"]).into(),
        prompt: random.of(&["", "a"]).into(),
        image: std::array::from_fn(|_| image(random)),
    };
    agrees(EDITS, &request)
}

#[test]
fn as_many_items_as_the_type_says() {
    let mut random = Random::new();
    let mut valid = 0;
    for _ in 0..200 {
        valid += u32::from(edit::<1>(&mut random)) + u32::from(edit::<16>(&mut random));
        edit::<0>(&mut random);
    }
    assert!((20..380).contains(&valid), "{valid}");
}

#[test]
fn of_no_items_none_is_wrong() {
    let request = Edit { model: "openai/gpt-image-1".to_owned(), prompt: "a".to_owned(), image: [0_u8; 0] };
    assert!(agrees(EDITS, &request));
}
