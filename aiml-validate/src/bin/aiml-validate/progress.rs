//! The progress bar.

use std::io::{IsTerminal as _, stderr, stdout};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A bar on standard error, over the bytes of the input when they are known. Hidden where nobody sees it, and
/// where the answers go to the same terminal.
pub(crate) fn bar(size: Option<u64>) -> ProgressBar {
    if stdout().is_terminal() || !stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let template = match size {
        Some(_) => "{bar:40} {percent}%  {bytes} of {total_bytes}  {bytes_per_sec}  {eta} left",
        None => "{spinner} {bytes}  {bytes_per_sec}  {elapsed}",
    };
    let style = ProgressStyle::with_template(template);
    ProgressBar::with_draw_target(size, ProgressDrawTarget::stderr())
        .with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// The size of standard input, when it is a file.
#[cfg(unix)]
pub(crate) fn stdin_size() -> Option<u64> {
    use std::os::fd::AsFd as _;

    let stdin = std::fs::File::from(std::io::stdin().as_fd().try_clone_to_owned().ok()?);
    stdin.metadata().ok().filter(std::fs::Metadata::is_file).map(|about| about.len())
}

/// The size of standard input: nothing tells it here.
#[cfg(not(unix))]
pub(crate) const fn stdin_size() -> Option<u64> {
    None
}
