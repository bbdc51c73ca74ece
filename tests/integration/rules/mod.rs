//! Every rule, through everything that can stand round a value.

mod json_roles;
mod models;
mod presence;
mod roles;
mod wrappers;
mod written_roles;

use aiml_validate::{
    __private::{Cx, Wire},
    AimlRequest,
};
use serde::Serialize;

/// The lines of the report; the fast way must say the same.
#[track_caller]
fn lines(request: &impl AimlRequest) -> Vec<String> {
    let report = request.report();
    assert_eq!(request.accepts(Cx::ROOT), report.is_empty(), "{report}");
    report.to_string().lines().skip(1).map(Into::into).collect()
}
