//! What the command line takes.

use std::path::PathBuf;

use aiml_validate::UnknownModels;
use clap::{Parser, Subcommand, ValueEnum};

/// Check requests to the AI/ML API before they are sent.
///
/// Everything is judged by the catalog of models inside this program; no network is used.
#[derive(Debug, Parser)]
#[command(name = "aiml-validate", version, about, after_help = EXITS, arg_required_else_help = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Check(CheckArgs),
    Models(ModelsArgs),
    Show(ShowArgs),
}

const EXITS: &str = "\
Exit codes: 0 all valid, 1 something invalid, 2 wrong usage or unreadable input.
Results are on standard output, the rest on standard error.";

const CHECK_EXAMPLES: &str = r#"Examples:
  aiml-validate check --endpoint /v1/chat/completions request.json
  my-program --print-body | aiml-validate check --endpoint /v1/chat/completions
  aiml-validate check --jsonl < requests.jsonl > answers.jsonl

A body may stand in an envelope that names its endpoint:
  {"id": 7, "endpoint": "/v1/chat/completions", "body": {"model": "o1-mini", "messages": []}}
An object with the key "body" is taken for one. Its own endpoint wins over --endpoint, its "id" may be any
JSON value and is repeated in the answer, and its other keys are ignored.

With --jsonl, each line that is not blank gets one line, in the same order:
  {"id":7,"valid":true,"issues":[]}
A broken line gets such an answer as well, and the rest goes on. An issue has "path", "param", "code",
"message" and "severity" ("error" or "warning"), and "causes" where it is about alternatives.

Exit codes: 0 all valid, 1 something invalid, 2 wrong usage or unreadable input."#;

/// Check request bodies.
///
/// Every problem is reported in the API's own words, with the path of the value. Warnings do not make a body
/// invalid.
#[derive(Debug, clap::Args)]
#[command(after_help = CHECK_EXAMPLES)]
pub(crate) struct CheckArgs {
    /// The endpoint that the bodies are for, such as `/v1/chat/completions`; `/x` and `/v1/x` are the same.
    #[arg(long, value_name = "PATH")]
    pub(crate) endpoint: Option<String>,

    /// Read one body a line, and answer each with one line of JSON.
    #[arg(long)]
    pub(crate) jsonl: bool,

    /// How to print: `text` for people, or `json` for programs, one line a body.
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub(crate) format: Option<Format>,

    /// What to do about model ids that the catalog does not know; it may be older than the model.
    #[arg(long, value_enum, value_name = "HOW", default_value_t)]
    pub(crate) unknown_models: Unknown,

    /// The files to read; `-`, or none, is standard input.
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
}

const MODELS_EXAMPLES: &str = "\
Examples:
  aiml-validate models --endpoint /v1/chat/completions --role system
  aiml-validate models --retired
  aiml-validate models --format json | jq -r '.[].id'";

/// List the models.
///
/// Models that the API no longer serves are left out, unless they are asked for by `--retired`.
#[derive(Debug, clap::Args)]
#[command(after_help = MODELS_EXAMPLES)]
pub(crate) struct ModelsArgs {
    /// Only models with this endpoint.
    #[arg(long, value_name = "PATH")]
    pub(crate) endpoint: Option<String>,

    /// Only models that take messages with this role, such as `system`.
    #[arg(long, value_name = "ROLE")]
    pub(crate) role: Option<String>,

    /// The models that are no longer served, instead of those that are.
    #[arg(long)]
    pub(crate) retired: bool,

    /// How to print: `text` for people, `json` for programs.
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t)]
    pub(crate) format: Format,
}

const SHOW_EXAMPLES: &str = "\
Examples:
  aiml-validate show o1-mini
  aiml-validate show openai/gpt-4o --endpoint /v1/responses
  aiml-validate show flux/dev --format json | jq '.endpoints[0].parameters[].name'";

/// Show what a model accepts: roles, parameters, types, limits.
#[derive(Debug, clap::Args)]
#[command(after_help = SHOW_EXAMPLES)]
pub(crate) struct ShowArgs {
    /// The model's id, such as `openai/gpt-4o`.
    #[arg(value_name = "MODEL")]
    pub(crate) model: String,

    /// Only what it accepts at this endpoint.
    #[arg(long, value_name = "PATH")]
    pub(crate) endpoint: Option<String>,

    /// How to print: `text` for people, `json` for programs.
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t)]
    pub(crate) format: Format,
}

/// For whom the results are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}

/// What a model id is that the catalog does not know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Unknown {
    /// An error.
    Error,
    /// A warning.
    #[default]
    Warn,
    /// Nothing.
    Allow,
}

impl From<Unknown> for UnknownModels {
    fn from(unknown: Unknown) -> Self {
        match unknown {
            Unknown::Error => Self::Error,
            Unknown::Warn => Self::Warn,
            Unknown::Allow => Self::Allow,
        }
    }
}
