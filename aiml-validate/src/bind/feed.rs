//! Derived types as a source of the engine: what their view shows is fed.

use alloc::boxed::Box;

use crate::{
    engine::{Feeder, Flow, Source, Stop, Text},
    wire::{Key, Value, View, explain::flat_has_key, shape::ShapeField},
};

/// A value that shows itself.
pub(crate) struct Shown<'v>(pub(crate) &'v dyn Value);

/// A request whose model may be judged as another one.
pub(crate) struct Request<'v> {
    value: &'v dyn Value,
    like: Option<&'static str>,
}

impl<'v> Request<'v> {
    pub(crate) fn new(value: &'v dyn Value, like: Option<&'static str>) -> Self {
        Self { value, like }
    }
}

impl Source for Request<'_> {
    fn feed(&self, feeder: Feeder<'_, '_>) -> Flow {
        match (self.like, self.value.view()) {
            (Some(_), View::Object(_)) => object(self.value, self.like, feeder),
            _ => Shown(self.value).feed(feeder),
        }
    }
}

/// The id of the model in whose place another one is judged.
struct Id(&'static str);

impl Source for Id {
    fn feed(&self, feeder: Feeder<'_, '_>) -> Flow {
        feeder.text(Text::plain(self.0))
    }
}

/// A field that nobody is to look at: nothing is fed, and so nothing is found.
struct Hidden;

impl Source for Hidden {
    fn feed(&self, _: Feeder<'_, '_>) -> Flow {
        Ok(())
    }
}

/// The name of a variant that is flattened into an object, as serde has it.
struct Nothing;

impl Source for Nothing {
    fn feed(&self, feeder: Feeder<'_, '_>) -> Flow {
        feeder.null()
    }
}

impl Source for Shown<'_> {
    fn feed(&self, feeder: Feeder<'_, '_>) -> Flow {
        match self.0.view() {
            View::Null => feeder.null(),
            View::Bool(b) => feeder.boolean(b),
            #[expect(clippy::cast_precision_loss, reason = "JavaScript rounds too")]
            View::Int(n) => feeder.number(n as f64),
            View::Float(n) if n.is_finite() => feeder.number(n),
            View::Float(_) => feeder.nan(),
            View::Str(text) => feeder.text(Text::plain(text)),
            View::Char(c) => feeder.text(Text::plain(c.encode_utf8(&mut [0; 4]))),
            View::Array(_) => array(self.0, feeder),
            View::Map(_) | View::Object(_) => object(self.0, None, feeder),
            View::Opaque => self.0.sent().map_or(Ok(()), |sent| sent.feed(feeder)),
            View::Unserializable(why) => Err(Stop::Failed(Box::new(why.into()))),
        }
    }
}

fn array(value: &dyn Value, feeder: Feeder<'_, '_>) -> Flow {
    let mut frame = feeder.array()?;
    let mut flow = Ok(());
    value.each_item(&mut |item| {
        if let (Ok(()), Some(value)) = (&flow, item.value) {
            flow =
                if item.said.is(ShapeField::SKIP) { frame.item(&Hidden) } else { frame.item(&Shown(value)) };
        }
    });
    flow?;
    frame.end()
}

fn object(value: &dyn Value, like: Option<&'static str>, feeder: Feeder<'_, '_>) -> Flow {
    let mut frame = feeder.object()?;
    let mut flow = Ok(());
    fields(value, like, &mut |key, source, vouched| {
        if flow.is_ok() {
            flow = match key {
                Some(key) if vouched => frame.vouched(key, source),
                Some(key) => frame.field(key, source),
                None => frame.hides(),
            };
        }
    });
    value.each_field(&mut |field| {
        // What says `skip` is not missed, unless something flattened sends it.
        if let (Ok(()), None, Key::Name(key)) = (&flow, field.value, field.key)
            && field.said.is(ShapeField::SKIP)
            && !flat_has_key(value, key)
        {
            flow = frame.vouched(key, &Hidden);
        }
    });
    flow?;
    frame.end()
}

/// What is done with a property: its key, what stands there, and whether the key is right whatever the catalog says.
/// Without a key, there are some that nobody is to look at.
type Each<'f> = &'f mut dyn FnMut(Option<&str>, &dyn Source, bool);

/// The properties that are there, with those of everything that is flattened into the value.
fn fields(value: &dyn Value, like: Option<&'static str>, f: Each<'_>) {
    value.each_field(&mut |field| {
        let Some(value) = field.value else { return };
        let vouched = field.said.is(ShapeField::SKIP | ShapeField::UNDECLARED);
        match field.key {
            Key::Name(key) if field.said.is(ShapeField::MODEL) && like.is_some() => {
                f(Some(key), &Id(like.unwrap_or_default()), false);
            }
            Key::Name(key) if field.said.is(ShapeField::SKIP) => f(Some(key), &Hidden, vouched),
            Key::Name(key) | Key::Text(key) => f(Some(key), &Shown(value), vouched),
            Key::Flatten if field.said.is(ShapeField::SKIP) => f(None, &Hidden, true),
            Key::Flatten => match value.view() {
                View::Str(name) => f(Some(name), &Nothing, false),
                _ => fields(value, like, f),
            },
            Key::Item => {}
        }
    });
}
