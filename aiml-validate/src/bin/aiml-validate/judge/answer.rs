//! Answers on paper: a line of JSON, or text for people.

use std::io::{self, Write};

use serde_core::Serialize;

use super::{Answer, Found, Problem};

/// How an answer's line of JSON begins.
#[derive(Clone, Copy)]
pub(crate) enum Form<'f> {
    /// With the envelope's id.
    Id,
    /// With the name of the file.
    File(&'f str),
}

impl Answer<'_> {
    /// One line of JSON, with its end.
    pub(crate) fn write_json(&self, form: Form<'_>, out: &mut dyn Write) -> io::Result<()> {
        match form {
            Form::Id => write!(out, "{{\"id\":{}", self.id.map_or("null", |id| id.get()))?,
            Form::File(name) => {
                out.write_all(b"{\"file\":")?;
                put(name, out)?;
            }
        }
        write!(out, ",\"valid\":{},\"issues\":", self.is_valid())?;
        match &self.found {
            Found::Report(report) => put(report.issues(), out)?,
            Found::Problem(Problem { code, message }) => {
                out.write_all(b"[{\"path\":[],\"param\":\"\",\"code\":")?;
                put(code, out)?;
                out.write_all(b",\"message\":")?;
                put(message, out)?;
                out.write_all(b",\"severity\":\"error\"}]")?;
            }
        }
        out.write_all(b"}\n")
    }

    /// The name of the file, the verdict, and a line an issue.
    pub(crate) fn write_text(&self, name: &str, out: &mut dyn Write) -> io::Result<()> {
        let text = match &self.found {
            Found::Report(report) => report.to_string(),
            Found::Problem(Problem { message, .. }) => format!("Body validation error\n{message}"),
        };
        write!(out, "{name}: ")?;
        for (i, line) in text.lines().enumerate() {
            writeln!(out, "{}{line}", if i == 0 { "" } else { "  " })?;
        }
        Ok(())
    }
}

fn put<T: Serialize + ?Sized>(value: &T, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer(out, value).map_err(io::Error::from)
}
