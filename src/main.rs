//! Reads the arguments, the clock, the working folder and the terminal once, runs, prints, and gives
//! the exit code. Nothing else does any of these.

use std::io::{IsTerminal as _, Write as _};
use std::process::ExitCode;

use anyhow::Context as _;
use kip::{Environment, Lang};

/// Indonesia's western time, the clock of the ministry: seven hours ahead of UTC, no summer time.
const JAKARTA: i8 = 7;
/// The width of output that goes to no terminal.
const PIPED: u16 = 100;
/// The width where a terminal does not say its own.
const USUAL: u16 = 80;

fn main() -> ExitCode {
    let arguments: Vec<std::ffi::OsString> = std::env::args_os().collect();
    let environment = match environment(&arguments) {
        Ok(environment) => environment,
        Err(error) => {
            say(
                &mut stream(std::io::stderr()),
                format!("kip: {error:#}\n").as_bytes(),
            );
            return ExitCode::from(2);
        }
    };
    // This thread works with the others instead of waiting for them. Where that is not to be had, the
    // others do all.
    let _ = rayon::ThreadPoolBuilder::new()
        .use_current_thread()
        .build_global();
    let ended = kip::run(&arguments, &environment);
    say(&mut stream(std::io::stderr()), ended.stderr.as_bytes());
    match print(&ended.stdout) {
        Ok(()) => ExitCode::from(ended.code),
        Err(error) => {
            let words = format!(
                "kip: keluaran tidak dapat ditulis / the output cannot be written: {error}\n"
            );
            say(&mut stream(std::io::stderr()), words.as_bytes());
            ExitCode::from(2)
        }
    }
}

/// Prints the result. A reader that has gone away (`kip … | head`) ends it quietly; a full disk does not.
fn print(bytes: &[u8]) -> std::io::Result<()> {
    let mut out = stream(std::io::stdout());
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

/// The stream as it is; a console of Windows is first told that colours come as escape sequences.
fn stream<S: anstream::stream::RawStream>(raw: S) -> anstream::AutoStream<S> {
    anstream::AutoStream::always(raw)
}

/// Tells people; when nobody can be told there is nothing left to do.
fn say(out: &mut impl std::io::Write, bytes: &[u8]) {
    let _ = out.write_all(bytes).and_then(|()| out.flush());
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is the one place that reads clock and working folder"
)]
fn environment(arguments: &[std::ffi::OsString]) -> anyhow::Result<Environment> {
    let variable = |name: &str| std::env::var(name).ok();
    let now = jiff::Timestamp::now();
    let jakarta = jiff::tz::TimeZone::fixed(jiff::tz::offset(JAKARTA));
    let terminal = std::io::stdout().is_terminal();
    let color = kip::colors(
        arguments,
        anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never,
        anstream::AutoStream::choice(&std::io::stderr()) != anstream::ColorChoice::Never,
    );
    Ok(Environment {
        folder: std::env::current_dir()
            .context("folder kerja tidak dapat dibaca / the working folder cannot be read")?,
        today: now.to_zoned_datetime(jakarta).date(),
        lang: match variable("KIP_LANG")
            .map(|word| word.to_lowercase())
            .as_deref()
        {
            Some("en") => Some(Lang::En),
            Some("id") => Some(Lang::Id),
            Some(_) | None => None,
        },
        width: if terminal { columns() } else { PIPED },
        // Who wants no colours wants plain words.
        links: color.0 && supports_hyperlinks::on(supports_hyperlinks::Stream::Stdout),
        // On a CI server the bytes themselves are to be looked at.
        caches: variable("CI").is_none_or(|word| word.is_empty() || word == "false"),
        cache_folder: dirs::cache_dir().map(|folder| folder.join("kip")),
        watched: std::io::stderr().is_terminal(),
        build: build(),
        color,
        ask: (std::io::stdin().is_terminal() && std::io::stderr().is_terminal()).then_some(ask),
    })
}

/// Asks at the terminal, and gives the line that was typed.
fn ask(question: &str) -> Option<String> {
    say(&mut stream(std::io::stderr()), question.as_bytes());
    let mut line = String::new();
    let read = std::io::stdin().read_line(&mut line).ok()?;
    (read > 0).then(|| line.trim().to_owned())
}

/// The state of the program's own file.
fn build() -> Option<String> {
    let file = std::env::current_exe().ok()?.metadata().ok()?;
    let state = format!("{} {:?}", file.len(), file.modified().ok()?);
    #[cfg(unix)]
    let state = {
        use std::os::unix::fs::MetadataExt as _;
        // Some systems give every program the same time of change.
        let (device, inode) = (file.dev(), file.ino());
        let (seconds, nanoseconds) = (file.ctime(), file.ctime_nsec());
        format!("{state} {device} {inode} {seconds} {nanoseconds}")
    };
    Some(state)
}

/// The terminal's own width, from 60 to 120 columns.
fn columns() -> u16 {
    terminal_size::terminal_size().map_or(USUAL, |(width, _)| width.0.clamp(60, 120))
}
