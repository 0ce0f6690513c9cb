//! Small real workspaces in temporary folders, resolved whole.

mod cache;
mod claims;
mod disk;
mod pictures;
mod repository;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::date;
use tempfile::TempDir;

use super::{Caching, Site, Unwatched, Watch, ask_git, resolve};
use crate::listing::{self, Unwalkable};
use crate::model::*;

/// A workspace with an `evidence` folder, below a folder that may become a repository.
struct Bench {
    top: TempDir,
    instrument: Instrument,
    mappings: Vec<Mapping>,
    lock: Option<Lock>,
    problems: Vec<LoadProblem>,
}

impl Bench {
    fn new() -> Self {
        let bench = Self {
            top: tempfile::tempdir().unwrap(),
            instrument: instrument(vec![indicator("1.1"), indicator("1.2")]),
            mappings: Vec::new(),
            lock: None,
            problems: Vec::new(),
        };
        fs::create_dir_all(bench.evidence("")).unwrap();
        bench
    }

    /// The workspace's own folder, so that it isn't the top of the repository.
    fn root(&self) -> PathBuf {
        self.top.path().join("ruang kerja")
    }

    fn evidence(&self, path: &str) -> PathBuf {
        self.root().join("evidence").join(path)
    }

    fn file(&self, path: &str, content: impl AsRef<[u8]>) -> &Self {
        let path = self.evidence(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    /// Claims `files` for an indicator, in a mapping of its own.
    fn claim(&mut self, code: &str, files: &[&str]) -> &mut Self {
        let mut claim = claim(code, Some("Ya"));
        claim.evidence = files.iter().map(|file| evidence(file)).collect();
        self.mappings.push(mapping("uji", vec![claim]));
        self
    }

    fn locked(&mut self, path: &str, content: impl AsRef<[u8]>) -> &mut Self {
        use sha2::{Digest as _, Sha256};
        let content = content.as_ref();
        let place = place("evidence/kip.lock");
        let document = LockedDocument {
            sha256: Digest::of_bytes(&Sha256::digest(content).into()),
            size: u64::try_from(content.len()).unwrap(),
            written: None,
            place: place.clone(),
        };
        let lock = self.lock.get_or_insert_with(|| Lock {
            documents: BTreeMap::new(),
            indicators: BTreeMap::new(),
            place,
        });
        lock.documents
            .insert(Arc::from(format!("evidence/{path}")), document);
        self
    }

    fn try_resolve(&self) -> Result<Dossier, Unwalkable> {
        self.resolve_with(cached_in(None), &Unwatched)
    }

    fn resolve_with(&self, caching: Caching<'_>, watch: &dyn Watch) -> Result<Dossier, Unwalkable> {
        let root = self.root();
        let listing = listing::walk(&root, &Arc::from("evidence"))?;
        let loaded = Loaded {
            others: Vec::new(),
            unit: None,
            listing,
            instrument: self.instrument.clone(),
            mappings: self.mappings.clone(),
            lock: self.lock.clone(),
            problems: self.problems.clone(),
        };
        let site = site(&root, caching);
        let git = ask_git(&site);
        Ok(resolve(loaded, &site, git, date(2026, 8, 1), watch))
    }

    fn resolve(&self) -> Dossier {
        self.try_resolve().unwrap()
    }

    fn git(&self, args: &[&str]) {
        git(self.top.path(), args);
    }
}

fn site<'a>(root: &'a Path, caching: Caching<'a>) -> Site<'a> {
    Site {
        root,
        instrument_folder: Arc::from("instrument"),
        evidence_folder: Arc::from("evidence"),
        lock_path: Arc::from("evidence/kip.lock"),
        caching,
        pictures: false,
    }
}

const fn cached_in(folder: Option<&Path>) -> Caching<'_> {
    Caching::On {
        folder,
        build: "uji",
    }
}

/// Runs git in `folder`, away from the settings of whoever runs the tests.
fn git(folder: &Path, args: &[&str]) {
    let output = std::process::Command::new("git")
        .current_dir(folder)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env_remove("GIT_DIR")
        .env_remove("GIT_WORK_TREE")
        .env_remove("GIT_INDEX_FILE")
        .args(["-c", "user.name=Uji", "-c", "user.email=uji@example.go.id"])
        .args([
            "-c",
            "core.autocrlf=false",
            "-c",
            "init.defaultBranch=utama",
        ])
        .args(args)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "git {args:?}: {said}");
}

fn document<'a>(dossier: &'a Dossier, path: &str) -> &'a Document {
    let path = format!("evidence/{path}");
    dossier
        .documents
        .get(path.as_str())
        .unwrap_or_else(|| panic!("no {path}"))
}

fn place(path: &str) -> Place {
    Place::file(&Arc::from(path))
}

fn placed<T>(value: T) -> Placed<T> {
    Placed::new(value, place("instrument/uji.toml"))
}

fn choice(code: &str, share: &str) -> Choice {
    Choice {
        code: code.to_owned(),
        worth: Worth::Share(Exact::parse(share).unwrap()),
        meaning: None,
        requirements: None,
        place: place("instrument/uji.toml"),
    }
}

fn indicator(code: &str) -> Indicator {
    Indicator {
        code: placed(Code::new(code)),
        name: format!("Indikator {code}"),
        question: placed("Ada?".to_owned()),
        weight: placed(Exact::whole(50)),
        decimals: None,
        options: [choice("Ya", "1"), choice("Tidak", "0")].into(),
        scale: None,
        period: None,
        basis: Vec::new(),
        owner: None,
        groups: Vec::new(),
        requirements: vec![Requirement::any()],
        nil_allowed: false,
        bonus: false,
        personal_data: false,
        deadline: None,
    }
}

fn instrument(indicators: Vec<Indicator>) -> Instrument {
    Instrument {
        id: placed("uji".to_owned()),
        title: "Uji".to_owned(),
        year: 2026,
        version: None,
        organiser: None,
        audience: Vec::new(),
        official: false,
        deadline: None,
        formula: Formula::Points,
        rounding: Rounding::default(),
        full: Exact::whole(100),
        periods: BTreeMap::new(),
        files: FileRules::default(),
        stages: Vec::new(),
        bands: Vec::new(),
        scales: Vec::new(),
        aspects: vec![Aspect {
            code: placed(Code::new("1")),
            name: "Satu".to_owned(),
            weight: placed(Exact::whole(100)),
            minimum: None,
            indicators: indicators.into_iter().map(Arc::new).collect(),
        }],
        repeats: Vec::new(),
        place: place("instrument/uji.toml"),
    }
}

fn mapping(instrument: &str, claims: Vec<Claim>) -> Mapping {
    Mapping {
        instrument: placed(instrument.to_owned()),
        unit: None,
        carried_from: None,
        claims,
        waivers: Vec::new(),
        suspect_texts: Vec::new(),
        place: place("evidence/bukti.yaml"),
    }
}

fn claim(code: &str, answer: Option<&str>) -> Claim {
    Claim {
        code: placed(Code::new(code)),
        answer: answer.map(|answer| placed(answer.to_owned())),
        short: false,
        evidence: Vec::new(),
        nil: None,
        reason: None,
        target: None,
        note: None,
        waivers: Vec::new(),
    }
}

/// A file below the evidence folder, or a link.
fn evidence(name: &str) -> Evidence {
    let source = if name.starts_with("https://") {
        Source::Link(Arc::from(name))
    } else {
        Source::File(Arc::from(format!("evidence/{name}")))
    };
    Evidence {
        source,
        kind: None,
        date: None,
        valid_until: None,
        pages: None,
        note: None,
        place: place("evidence/bukti.yaml"),
    }
}
