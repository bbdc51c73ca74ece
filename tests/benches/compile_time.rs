//! What the derive costs when a crate is compiled, against garde's: 100 structs of 10 fields with the same
//! rules, and 100 requests of 10 fields that are bound to an endpoint, against the same requests with garde's
//! derive; checked, built and optimised; and how many lines of LLVM come out.
//!
//! `cargo bench -p aiml-validate-tests --bench compile_time`, or with `-- check`, `incremental`, `again`, `dev`,
//! `release` or `llvm`. `check` is without incremental compilation, as in CI; `incremental` with it, from nothing, and
//! `again` when nothing has changed since.
//!
//! CPU seconds where the system tells them (`/proc`), of many runs in turns the mean of the lesser half: the machine may
//! be busy, and Linux counts in hundredths.
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

use std::{
    fmt::Write,
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

const STRUCTS: usize = 100;
/// Of `check`; the other two take several times as long.
const RUNS: usize = 20;
const RUNS_OF_BUILDS: usize = 5;

/// What stands on the structs beside `Serialize`.
#[derive(Clone, Copy, PartialEq)]
enum Contestant {
    /// The yardstick: what the structs cost without any check.
    Nothing,
    Aiml,
    Garde,
    /// The yardstick of requests: most of their fields can be left out, for which serde writes more.
    NoRequests,
    /// The same number of requests that are bound to an endpoint,
    Bound,
    /// and with the rules that garde has for them in the bench `bound`: a fraction of what binding checks.
    GardeRequests,
}

impl Contestant {
    const ALL: [Self; 6] =
        [Self::Nothing, Self::Aiml, Self::Garde, Self::NoRequests, Self::Bound, Self::GardeRequests];

    const fn name(self) -> &'static str {
        match self {
            Self::Nothing => "none",
            Self::Aiml => "aiml",
            Self::Garde => "garde",
            Self::NoRequests => "requests",
            Self::Bound => "bound",
            Self::GardeRequests => "garde-requests",
        }
    }
}

/// The fields: what aiml says of each, what garde says, whether it may be left out, and the declaration.
const FIELDS: [(&str, &str, bool, &str); 10] = [
    ("length(1..=64)", "length(utf16, min = 1, max = 64)", false, "name: String"),
    ("length(1..=4096)", "length(utf16, min = 1, max = 4096)", false, "prompt: String"),
    ("range(0.0..=2.0)", "range(min = 0.0, max = 2.0)", true, "temperature: Option<f64>"),
    ("range(0.0..=1.0)", "range(min = 0.0, max = 1.0)", true, "top_p: Option<f64>"),
    (r#"one_of("low", "high")"#, "custom(member)", true, "quality: Option<String>"),
    ("range(1..=4096)", "range(min = 1, max = 4096)", false, "max_tokens: u32"),
    ("", "skip", false, "stream: bool"),
    ("", "skip", false, "echo: bool"),
    ("length(..=4)", "length(max = 4)", false, "stop: Vec<String>"),
    (r#"requires("quality")"#, "skip", true, "seed: Option<u32>"),
];

const MEMBER: &str = r#"
fn member(value: &Option<String>, _: &()) -> garde::Result {
    match value.as_deref() {
        None | Some("low") | Some("high") => Ok(()),
        _ => Err(garde::Error::new("no member")),
    }
}
"#;

/// What a request has for its model: half of the requests name theirs in an enum.
const MODELS: [&str; 2] = ["Model", "String"];

/// The other fields of a request: what aiml says of each, what garde says, whether it may be left out, and the
/// declaration.
const REQUEST_FIELDS: [(&str, &str, bool, &str); 9] = [
    ("", "length(min = 1), dive", false, "messages: Vec<Message>"),
    ("", "range(min = 0.0, max = 2.0)", true, "temperature: Option<f64>"),
    ("", "range(min = 0.0, max = 1.0)", true, "top_p: Option<f64>"),
    ("", "range(min = 1)", true, "max_tokens: Option<u32>"),
    ("", "", true, "stream: Option<bool>"),
    ("range(0..=10)", "range(min = 0, max = 10)", true, "n: Option<u32>"),
    ("length(..=4)", "length(max = 4)", true, "stop: Option<Vec<String>>"),
    ("", "", true, "seed: Option<u32>"),
    ("", "range(min = -2.0, max = 2.0)", true, "frequency_penalty: Option<f64>"),
];

/// What the requests share. Where a word stands in capitals, each contestant has its own.
const SHARED: &str = r#"
#[derive(serde::Serialize MODEL)]
pub enum Model {
    #[serde(rename = "openai/gpt-4o")]
    Gpt4o,
    #[serde(rename = "o1-mini")]
    O1Mini,
}
#[derive(serde::Serialize STRUCT)] ALLOW
pub struct Message { pub role: Role, CONTENT pub content: String }
#[derive(serde::Serialize MODEL)]
#[serde(rename_all = "lowercase")]
pub enum Role { System, User, Assistant }
"#;

/// The rule of garde's that knows models, as in the bench `bound`.
const KNOWN_MODEL: &str = r#"
const KNOWN: [&str; 6] = [
    "openai/gpt-4o",
    "openai/gpt-4.1",
    "anthropic/claude-sonnet-4",
    "google/gemini-2.5-pro",
    "o1-mini",
    "o1-preview",
];
fn known_model(model: &impl Id, _: &()) -> garde::Result {
    if KNOWN.contains(&model.id()) { Ok(()) } else { Err(garde::Error::new("unknown model")) }
}
trait Id { fn id(&self) -> &str; }
impl Id for String { fn id(&self) -> &str { self } }
impl Id for Model {
    fn id(&self) -> &str { match self { Self::Gpt4o => "openai/gpt-4o", Self::O1Mini => "o1-mini" } }
}
"#;

const ALLOW: &str = "#[garde(allow_unvalidated)]";

/// The requests that are bound, with garde's derive, or without any check.
fn requests(contestant: Contestant) -> String {
    let (is_bound, is_garde) = (contestant == Contestant::Bound, contestant == Contestant::GardeRequests);
    let either = |of_aiml: &'static str, of_garde: &'static str| match contestant {
        Contestant::Bound => of_aiml,
        Contestant::GardeRequests => of_garde,
        _ => "",
    };
    let derive = either(", aiml_validate::AimlRequest", ", garde::Validate");
    let mut out =
        String::from(either("use aiml_validate::AimlRequest as _;\n", "use garde::Validate as _;\n"));
    let shared = SHARED.replace("MODEL", either(", aiml_validate::AimlRequest", ""));
    let shared = shared.replace("STRUCT", derive).replace("ALLOW", either("", ALLOW));
    out.push_str(&shared.replace("CONTENT", either("", "#[garde(length(min = 1))]")));
    out.push_str(either("", KNOWN_MODEL));
    for place in 0..STRUCTS {
        writeln!(out, "#[derive(serde::Serialize{derive})]").unwrap();
        writeln!(out, "{}", either("#[aiml(endpoint = \"/v1/chat/completions\")]", ALLOW)).unwrap();
        writeln!(out, "pub struct Request{place} {{").unwrap();
        writeln!(out, "    {}", either("", "#[garde(custom(known_model))]")).unwrap();
        writeln!(out, "    pub model: {},", MODELS[place % MODELS.len()]).unwrap();
        for (aiml, garde, optional, field) in shuffled(place) {
            if optional {
                out.push_str(MAY_LACK);
            }
            if is_bound && !aiml.is_empty() {
                writeln!(out, "    #[aiml({aiml})]").unwrap();
            }
            if is_garde && !garde.is_empty() {
                writeln!(out, "    #[garde({garde})]").unwrap();
            }
            writeln!(out, "    pub {field},").unwrap();
        }
        out.push_str("}\n");
        writeln!(out, "{}", is_valid(place, is_bound || is_garde)).unwrap();
    }
    out
}

/// The fields in an order of its own for each request: what is known of one list of fields is not known of another.
fn shuffled(place: usize) -> [(&'static str, &'static str, bool, &'static str); REQUEST_FIELDS.len()] {
    let mut fields = REQUEST_FIELDS;
    // The messages stay in front.
    for at in 1..fields.len() {
        let left = fields.len() - at;
        fields.swap(at, at + place * (at + 1) / 2 % left);
    }
    fields
}

/// A function that checks a request: those that nobody calls may not be compiled.
fn is_valid(place: usize, is_checked: bool) -> String {
    let (name, valid) =
        if is_checked { ("request", "request.validate().is_ok()") } else { ("_request", "true") };
    format!("pub fn is_valid_{place}({name}: &Request{place}) -> bool {{ {valid} }}")
}

const MAY_LACK: &str = "    #[serde(skip_serializing_if = \"Option::is_none\")]\n";

/// The program text. Every struct is checked somewhere.
fn program(contestant: Contestant) -> String {
    let (derive, import) = match contestant {
        Contestant::NoRequests | Contestant::Bound | Contestant::GardeRequests => {
            return requests(contestant);
        }
        Contestant::Nothing => ("", ""),
        Contestant::Aiml => (", aiml_validate::AimlRequest", "use aiml_validate::AimlRequest as _;\n"),
        Contestant::Garde => (", garde::Validate", "use garde::Validate as _;\n"),
    };
    let mut out = String::from(import);
    if contestant == Contestant::Garde {
        out.push_str(MEMBER);
    }
    for place in 0..STRUCTS {
        writeln!(out, "#[derive(serde::Serialize{derive})]\npub struct Request{place} {{").unwrap();
        for (aiml, garde, optional, field) in FIELDS {
            if optional {
                out.push_str(MAY_LACK);
            }
            match contestant {
                Contestant::Aiml if !aiml.is_empty() => writeln!(out, "    #[aiml({aiml})]").unwrap(),
                Contestant::Garde => writeln!(out, "    #[garde({garde})]").unwrap(),
                _ => {}
            }
            writeln!(out, "    pub {field},").unwrap();
        }
        out.push_str("}\n");
        writeln!(out, "{}", is_valid(place, contestant != Contestant::Nothing)).unwrap();
    }
    out
}

/// What the compiler knows of an earlier run.
#[derive(Clone, Copy, PartialEq)]
enum How {
    /// Nothing, and it leaves nothing.
    Whole,
    /// Nothing; it leaves what it found out.
    FromNothing,
    /// All of it.
    Again,
}

/// A package of its own, with the versions that this workspace is locked to.
struct Package {
    root: PathBuf,
}

impl Package {
    fn write() -> Self {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("compile-time");
        let manifest = format!(
            "[package]\nname = \"compile-time\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
             [dependencies]\naiml-validate = {{ path = \"{}\" }}\n\
             garde = {{ version = \"0.23\", default-features = false, features = [\"derive\"] }}\n\
             serde = {{ version = \"1\", features = [\"derive\"] }}\n",
            workspace.join("aiml-validate").display(),
        );
        let examples = Contestant::ALL.map(|contestant| {
            format!("\n[[example]]\nname = \"{}\"\ncrate-type = [\"lib\"]\n", contestant.name())
        });
        fs::create_dir_all(root.join("examples")).unwrap();
        fs::create_dir_all(root.join("src")).unwrap();
        fs::write(root.join("Cargo.toml"), manifest + &examples.concat()).unwrap();
        fs::write(root.join("src/lib.rs"), "").unwrap();
        fs::copy(workspace.join("Cargo.lock"), root.join("Cargo.lock")).unwrap();
        let package = Self { root };
        for contestant in Contestant::ALL {
            package.write_program(contestant);
        }
        package
    }

    fn write_program(&self, contestant: Contestant) {
        let source = self.root.join("examples").join(contestant.name()).with_extension("rs");
        fs::write(source, program(contestant)).unwrap();
    }

    /// Compiles one contestant from the start, and how long that took.
    fn compile(&self, contestant: Contestant, how: How, arguments: &[&str], to_rustc: &[&str]) -> f64 {
        // New each time, so that cargo does not think that there is nothing to do.
        self.write_program(contestant);
        let mut command = Command::new(env!("CARGO"));
        command.args(arguments).args(["--offline", "--quiet", "--example", contestant.name()]);
        if !to_rustc.is_empty() {
            command.arg("--").args(to_rustc);
        }
        if how == How::FromNothing {
            let _ = fs::remove_dir_all(self.root.join("target/debug/incremental"));
        }
        command.current_dir(&self.root);
        command.env("CARGO_INCREMENTAL", if how == How::Whole { "0" } else { "1" });
        command.env("CARGO_TARGET_DIR", self.root.join("target"));
        // Cargo repeats what the lints said of our own crate.
        command.env("RUSTFLAGS", "--cap-lints=allow");
        let (before, start) = (cpu_of_children(), Instant::now());
        let status = command.status().unwrap();
        assert!(status.success(), "{} does not compile", contestant.name());
        match (before, cpu_of_children()) {
            (Some(before), Some(after)) => after - before,
            _ => start.elapsed().as_secs_f64(),
        }
    }

    /// Lines of code in LLVM's language, before any optimisation.
    fn llvm_lines(&self, contestant: Contestant) -> usize {
        let file = self.root.join(contestant.name()).with_extension("ll");
        let emit = format!("--emit=llvm-ir={}", file.display());
        let flags = [emit.as_str(), "-Cno-prepopulate-passes", "-Ccodegen-units=1"];
        self.compile(contestant, How::Whole, &["rustc"], &flags);
        fs::read_to_string(file).unwrap().lines().filter(|line| line.starts_with("  ")).count()
    }
}

/// The mean of the lesser half.
fn lesser_half(mut seconds: Vec<f64>) -> f64 {
    seconds.sort_by(f64::total_cmp);
    seconds.truncate(seconds.len().div_ceil(2));
    #[expect(clippy::cast_precision_loss, reason = "some tens")]
    let count = seconds.len() as f64;
    seconds.iter().sum::<f64>() / count
}

/// Seconds that finished child processes took, and theirs; Linux counts them in hundredths.
fn cpu_of_children() -> Option<f64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // The name in parentheses may have spaces; user and system time of children are the 14th and 15th after.
    let (_, after) = stat.rsplit_once(") ")?;
    let ticks: Vec<f64> = after.split(' ').skip(13).take(2).filter_map(|ticks| ticks.parse().ok()).collect();
    Some(ticks.iter().sum::<f64>() / 100.0)
}

/// What each adds to its yardstick.
fn row(what: &str, [none, aiml, garde, requests, bound, on_requests]: [f64; 6], unit: usize) {
    let (aiml, garde) = (aiml - none, garde - none);
    let (bound, on_requests) = (bound - requests, on_requests - requests);
    println!(
        "{what:<12} {none:>14.unit$} {aiml:>+14.unit$} {garde:>+14.unit$} {requests:>14.unit$} \
         {bound:>+14.unit$} {on_requests:>+14.unit$} {:>8.2} {:>8.2}",
        aiml / garde,
        bound / on_requests,
    );
}

const fn is_of_requests(contestant: Contestant) -> bool {
    matches!(contestant, Contestant::NoRequests | Contestant::Bound | Contestant::GardeRequests)
}

fn main() {
    let package = Package::write();
    let columns = Contestant::ALL.map(|contestant| format!("{:>14}", contestant.name())).join(" ");
    println!("{:<12} {columns} {:>8} {:>8}", "", "a:garde", "b:garde");
    let wanted: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with('-')).collect();
    let is_wanted = |what: &str| wanted.is_empty() || wanted.iter().any(|one| one == what);
    let (check, dev, release) = (&["check"][..], &["build"][..], &["build", "--release"][..]);
    for (mode, how, arguments) in [
        ("check", How::Whole, check),
        ("incremental", How::FromNothing, check),
        ("again", How::Again, check),
        ("dev", How::Whole, dev),
        ("release", How::Whole, release),
    ] {
        if !is_wanted(mode) {
            continue;
        }
        // Once unmeasured: it builds what the contestants depend on.
        package.compile(Contestant::Nothing, how, arguments, &[]);
        let is_check = arguments == check;
        let mut seconds = Contestant::ALL.map(|_| Vec::new());
        if how == How::Again {
            for contestant in Contestant::ALL {
                package.compile(contestant, how, arguments, &[]);
            }
        }
        for run in 0..if is_check { RUNS } else { RUNS_OF_BUILDS } {
            for (seconds, contestant) in seconds.iter_mut().zip(Contestant::ALL) {
                // The plans of bound types take long to build: once is enough, and for what they are held against.
                if run == 0 || is_check || !is_of_requests(contestant) {
                    seconds.push(package.compile(contestant, how, arguments, &[]));
                }
            }
        }
        row(mode, seconds.map(lesser_half), 3);
    }
    if !is_wanted("llvm") {
        return;
    }
    #[expect(clippy::cast_precision_loss, reason = "some ten thousands")]
    let lines = Contestant::ALL.map(|contestant| package.llvm_lines(contestant) as f64);
    row("LLVM lines", lines, 0);
}
