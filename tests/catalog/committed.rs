//! The files of the catalog where they are committed.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use aiml_validate::__private::source::Blobs;

use crate::render::Rendered;

/// Where the files stand.
#[derive(Clone, Debug)]
pub struct Place {
    /// The folder of the readable source.
    pub source: PathBuf,
    /// The folder of the compact form.
    pub blobs: PathBuf,
}

/// The files of the compact form.
const INDEX: &str = "index.bin";
const SCHEMAS: &str = "schemas.bin";
const PLACES: &str = "places.bin";

impl Place {
    /// In a workspace of this project.
    pub fn in_workspace(workspace: &Path) -> Self {
        Self {
            source: workspace.join("tests/catalog/source"),
            blobs: workspace.join("aiml-validate/src/catalog/builtin"),
        }
    }

    /// The workspace that this program was built in.
    pub fn here() -> Self {
        Self::in_workspace(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/..")))
    }

    /// Reads the files; what is not there is empty.
    ///
    /// # Errors
    ///
    /// A file is there and cannot be read.
    pub fn read(&self) -> io::Result<Rendered> {
        let mut texts = BTreeMap::new();
        if self.source.is_dir() {
            walk(&self.source, "", &mut texts)?;
        }
        let blob = |name| match fs::read(self.blobs.join(name)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            other => other,
        };
        Ok(Rendered {
            texts,
            blobs: Blobs { index: blob(INDEX)?, schemas: blob(SCHEMAS)?, places: blob(PLACES)? },
        })
    }

    /// Writes the files: first all of them beside the old ones, then they take their places.
    ///
    /// # Errors
    ///
    /// A file cannot be written; until the last step the old ones stand as they were.
    pub fn write(&self, rendered: &Rendered) -> io::Result<()> {
        let (new, old) = (self.source.with_extension("new"), self.source.with_extension("old"));
        remove(&new)?;
        remove(&old)?;
        for (name, text) in &rendered.texts {
            let path = new.join(name);
            fs::create_dir_all(path.parent().unwrap_or(&new))?;
            fs::write(path, text)?;
        }
        fs::create_dir_all(&self.blobs)?;
        let Blobs { index, schemas, places } = &rendered.blobs;
        let blobs = [(INDEX, index), (SCHEMAS, schemas), (PLACES, places)];
        let beside = |name: &str| self.blobs.join(format!("{name}.new"));
        for (name, bytes) in blobs {
            fs::write(beside(name), bytes)?;
        }
        if self.source.exists() {
            fs::rename(&self.source, &old)?;
        }
        fs::rename(&new, &self.source)?;
        for (name, _) in blobs {
            fs::rename(beside(name), self.blobs.join(name))?;
        }
        remove(&old)
    }
}

fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn walk(folder: &Path, prefix: &str, texts: &mut BTreeMap<String, String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            walk(&path, &format!("{prefix}{name}/"), texts)?;
        } else {
            texts.insert(format!("{prefix}{name}"), fs::read_to_string(&path)?);
        }
    }
    Ok(())
}
