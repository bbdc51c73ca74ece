//! `catalog`: makes the catalog from a checkout of the API's documentation.

use std::{
    env,
    path::{Path, PathBuf},
    process::ExitCode,
};

use aiml_validate::__private::source::Source;
use aiml_validate_tests::{
    committed::Place,
    diff, docs, gather,
    render::{self, Rendered},
};

const USAGE: &str = "\
Makes the catalog from a checkout of the API's documentation.

Usage: catalog [OPTIONS] <CHECKOUT>

  <CHECKOUT>       the folder that holds docs/

  --check          write nothing; fail when the committed files are not what the checkout gives
  --allow-shrink   take a catalog with over 5 % fewer models or pairs than the committed one
  --date <DAY>     the day of the documentation, such as 2026-11-23; by default that of the committed catalog
  --into <FOLDER>  another workspace to compare with and write to";

struct Options {
    checkout: PathBuf,
    check: bool,
    allow_shrink: bool,
    date: Option<String>,
    place: Place,
}

fn options() -> Result<Option<Options>, String> {
    let mut options = Options {
        checkout: PathBuf::new(),
        check: false,
        allow_shrink: false,
        date: None,
        place: Place::here(),
    };
    let mut arguments = env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or_else(|| format!("{argument} needs a value"));
        match argument.as_str() {
            "--check" => options.check = true,
            "--allow-shrink" => options.allow_shrink = true,
            "--date" => options.date = Some(value()?),
            "--into" => options.place = Place::in_workspace(Path::new(&value()?)),
            "--help" | "-h" => return Ok(None),
            other if other.starts_with('-') => return Err(format!("there is no option {other}")),
            other if options.checkout.as_os_str().is_empty() => options.checkout = PathBuf::from(other),
            other => return Err(format!("one checkout is enough, here is another: {other}")),
        }
    }
    if options.checkout.as_os_str().is_empty() {
        return Err("a checkout is missing".to_owned());
    }
    Ok(Some(options))
}

fn main() -> ExitCode {
    let options = match options() {
        Ok(Some(options)) => options,
        Ok(None) => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Err(reason) => {
            eprintln!("error: {reason}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match run(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("error: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn run(options: &Options) -> Result<(), String> {
    let committed = options.place.read().map_err(|error| format!("the committed catalog: {error}"))?;
    // A source that does not read any more says nothing about shrinking, but must not keep one from a new one.
    let old = render::read(&committed.texts);
    let old = match old {
        Err(reason) if options.check => return Err(format!("the committed catalog: {reason}")),
        Err(reason) => {
            eprintln!("warning: the committed catalog: {reason}");
            Source::default()
        }
        Ok(old) => old,
    };
    let gathered = gather::gather(&docs::read(&options.checkout)?)?;
    let date = options.date.as_ref().or(old.date.as_ref());
    let date = date.ok_or("there is no committed catalog to take the date from: give --date")?;
    let made = render::render(&gathered, date)?;
    let new = render::read(&made.texts)?;
    let changes = diff::changes(&old, &new);
    for line in &changes {
        println!("{line}");
    }
    let different = different(&committed, &made);
    if options.check {
        return match different.as_slice() {
            [] => {
                println!("the committed catalog is what the documentation gives");
                Ok(())
            }
            names => Err(format!(
                "the committed catalog is not what the documentation gives: {}",
                names.join(", ")
            )),
        };
    }
    if let Some(shrink) = diff::shrink(&old, &new).filter(|_| !options.allow_shrink) {
        return Err(format!("{shrink}; give --allow-shrink if that is right"));
    }
    if different.is_empty() {
        println!("nothing changed");
        return Ok(());
    }
    options.place.write(&made).map_err(|error| format!("writing the catalog: {error}"))?;
    let size: usize = made.texts.values().map(String::len).sum();
    println!(
        "written: {} files of {size} bytes, index {} bytes, schemas {} bytes",
        made.texts.len(),
        made.blobs.index.len(),
        made.blobs.schemas.len(),
    );
    Ok(())
}

/// The files that differ, or stand on one side only.
fn different(committed: &Rendered, made: &Rendered) -> Vec<String> {
    let names = committed.texts.keys().chain(made.texts.keys());
    let names: std::collections::BTreeSet<&String> = names.collect();
    let mut different: Vec<String> = names
        .into_iter()
        .filter(|name| committed.texts.get(*name) != made.texts.get(*name))
        .map(|name| format!("source/{name}"))
        .collect();
    if committed.blobs.index != made.blobs.index {
        different.push("index.bin".to_owned());
    }
    if committed.blobs.schemas != made.blobs.schemas {
        different.push("schemas.bin".to_owned());
    }
    if committed.blobs.places != made.blobs.places {
        different.push("places.bin".to_owned());
    }
    different
}
