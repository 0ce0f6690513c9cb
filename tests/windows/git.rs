//! `git.exe` for the tests under Wine: hands each call to the system's own git, and its answer back.
//!
//! Wine starts a program of the system, but can neither wait for it nor hear it. So a shell leaves the
//! answer in files, the exit code last, and this waits for them. It is not Git for Windows: what that
//! does otherwise (CRLF, names) is tested on Windows itself.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use std::{env, fs, process, thread};

/// Leaves what the program from the second argument on says in the folder that the first one names.
const SHELL: &str = r#"cd "$1" && answer=$2 && shift 2 || exit
"$@" </dev/null >"$answer/out" 2>"$answer/err"
echo $? >"$answer/draft" && mv "$answer/draft" "$answer/code""#;

fn main() -> ExitCode {
    // A number of a process comes again, and one that was killed leaves its folder.
    let begun = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .expect("a clock")
        .as_nanos();
    let answer = env::temp_dir().join(format!("git-{}-{begun}", process::id()));
    fs::create_dir_all(&answer).expect("a folder for the answer");
    let mut call = Command::new(r"Z:\bin\sh");
    call.args(["-c", SHELL, "git"])
        .arg(unix(
            &env::current_dir()
                .expect("a working folder")
                .display()
                .to_string(),
        ))
        .arg(unix(&answer.display().to_string()))
        // A program of the system gets the environment that Wine was started in.
        .args(["env", "LC_ALL=C"])
        .args(
            env::vars()
                .filter(|(name, _)| name.starts_with("GIT_"))
                .map(|(name, value)| format!("{name}={value}")),
        )
        .arg("git");
    let arguments: Vec<String> = env::args().skip(1).collect();
    call.args(arguments.iter().map(|argument| unix(argument)));
    drop(call.spawn().expect("a shell"));
    while !answer.join("code").exists() {
        thread::sleep(Duration::from_millis(2));
    }
    let read = |name: &str| fs::read(answer.join(name)).unwrap_or_default();
    let (out, err, code) = (read("out"), read("err"), read("code"));
    let _ = fs::remove_dir_all(&answer);
    let out = if arguments.iter().any(|word| word == "rev-parse") {
        on_a_drive(&out)
    } else {
        out
    };
    std::io::stdout().write_all(&out).expect("standard output");
    std::io::stderr().write_all(&err).expect("standard error");
    ExitCode::from(
        String::from_utf8_lossy(&code)
            .trim()
            .parse::<u8>()
            .expect("an exit code"),
    )
}

/// `C:\a\b` as the system has it; what is no such path stays as it is.
fn unix(word: &str) -> String {
    if let Some(path) = word.strip_prefix("file:///") {
        return format!("file://{}", unix(path));
    }
    let plain = word.strip_prefix(r"\\?\").unwrap_or(word);
    match plain.as_bytes() {
        [drive, b':', b'\\' | b'/', ..] if drive.is_ascii_alphabetic() => {
            let drives =
                PathBuf::from(env::var_os("WINEPREFIX").expect("WINEPREFIX")).join("dosdevices");
            let drive = char::from(drive.to_ascii_lowercase());
            let rest = plain.get(2..).unwrap_or_default().replace('\\', "/");
            format!("{}/{drive}:{rest}", drives.display()).replace('\\', "/")
        }
        _ => word.to_owned(),
    }
}

/// Git for Windows writes whole paths with their drive.
fn on_a_drive(out: &[u8]) -> Vec<u8> {
    out.split_inclusive(|&byte| byte == b'\n')
        .flat_map(|line| {
            if line.starts_with(b"/") {
                [b"Z:", line].concat()
            } else {
                line.to_vec()
            }
        })
        .collect()
}
