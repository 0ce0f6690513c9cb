//! Nothing is opened over the network, by `kip` or by git on its behalf.

use std::io::ErrorKind;
use std::net::TcpListener;

use super::{all_that_is_said, holds, sources};
use crate::bench::{Bench, repository, stored_zip};

/// Crates that open connections, and what asynchronous ones are built on.
const CRATES: [&str; 18] = [
    "async-std",
    "attohttpc",
    "curl",
    "h2",
    "hickory-resolver",
    "hyper",
    "isahc",
    "mio",
    "minreq",
    "native-tls",
    "openssl",
    "quinn",
    "reqwest",
    "rustls",
    "smol",
    "socket2",
    "tokio",
    "ureq",
];

#[test]
fn kip_has_nothing_that_could_open_a_connection() {
    let lock = std::fs::read_to_string(repository().join("Cargo.lock")).unwrap();
    let lock: toml::Table = lock.parse().unwrap();
    let packages = lock["package"].as_array().unwrap();
    assert!(packages.len() > 50);
    for package in packages {
        let name = package["name"].as_str().unwrap();
        assert!(!CRATES.contains(&name), "{name}");
    }
    for (path, text) in sources() {
        for line in text
            .lines()
            .filter(|line| line.contains("std::net") || line.contains("os::unix::net"))
        {
            assert_eq!(line, "use std::net::{Ipv4Addr, Ipv6Addr};", "{path}");
        }
        for word in [
            "TcpStream",
            "TcpListener",
            "UdpSocket",
            "UnixStream",
            "ToSocketAddrs",
        ] {
            assert!(!text.contains(word), "{path} names {word}");
        }
    }
    let ran = Bench::sound().kip(&["check", "--online"]);
    assert_eq!(ran.code, 2, "SECURITY.md says that there is no such option");
}

#[test]
fn no_link_is_opened() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let bench = Bench::sound();
    let links: String = (0..20)
        .map(|at| format!("      - \"{address}/{at}\"\n"))
        .collect();
    let outside = [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>".to_owned()),
        ("_rels/.rels", format!("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"r2\" TargetMode=\"External\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"{address}/templat\"/></Relationships>")),
        ("word/document.xml", format!("<!DOCTYPE d SYSTEM \"{address}/dtd\" [<!ENTITY e SYSTEM \"{address}/entitas\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>isi &e;</w:t></w:r></w:p></w:body></w:document>")),
    ];
    bench
        .edit(
            "evidence/bukti.yaml",
            "      - berkas: profil.pdf\n",
            &format!("{links}      - berkas: profil.pdf\n"),
        )
        .write("evidence/sop.docx", stored_zip(&outside))
        .write(
            "evidence/tautan.url",
            format!("[InternetShortcut]\nURL={address}/pintas\n"),
        );
    let said = all_that_is_said(&bench);
    assert!(holds(&said, &format!("{address}/19")), "no link was seen");
    let met = listener.accept().map(|_| ()).map_err(|error| error.kind());
    assert_eq!(met, Err(ErrorKind::WouldBlock), "somebody called");
    std::net::TcpStream::connect(listener.local_addr().unwrap()).unwrap();
    assert!(listener.accept().is_ok(), "nobody could have called");
}

/// A clone that lacks what its commit needs: git would call the other side to have it.
#[test]
#[cfg(unix)]
fn git_fetches_nothing_that_a_partial_clone_lacks() {
    use crate::bench::{findings_of, git};
    let source = Bench::sound();
    source.git(&["config", "uploadpack.allowFilter", "true"]);
    let folder = tempfile::tempdir().unwrap();
    let address = source.address();
    let clone = ["clone", "--quiet", "--filter=tree:0", &address, "ruang"];
    git(folder.path(), &clone);
    let root = folder.path().join("ruang");
    let commit = git(&root, &["cat-file", "commit", "HEAD"]);
    std::fs::remove_dir_all(root.join(".git/objects/pack")).unwrap();
    std::fs::write(folder.path().join("isi"), commit).unwrap();
    git(&root, &["hash-object", "-w", "-t", "commit", "../isi"]);
    let called = folder.path().join("terpicu");
    let words = format!("touch {}; git-upload-pack", called.display());
    git(&root, &["config", "remote.origin.uploadpack", &words]);
    let arguments = ["check", "--format", "json", "--as-of", "2026-06-01"];
    let ran = crate::faults::program(&root, &arguments).output().unwrap();
    let report: serde_json::Value = serde_json::from_slice(&ran.stdout).unwrap();
    assert!(!called.exists());
    assert_eq!(
        findings_of(&report, "KIP309").len(),
        1,
        "unseen, and said so"
    );
    git(&root, &["status", "--porcelain"]);
    assert!(called.exists(), "git alone would have called");
}
