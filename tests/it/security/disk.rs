//! Paths: what a stranger writes leads nowhere out of the workspace, and nothing is written there.

#[cfg(unix)]
mod unix {
    use std::fs;
    use std::os::unix::fs::symlink;
    use std::path::Path;

    use sha2::{Digest as _, Sha256};

    use crate::bench::{Bench, document, findings_of, stored_zip};
    use crate::init::everything;
    use crate::security::{all_that_is_said, holds};

    const SECRET: &str = "kata yang tidak boleh terbaca";

    fn digest(bytes: &[u8]) -> String {
        let digest = Sha256::digest(bytes);
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    #[test]
    fn no_path_of_a_mapping_leads_out_of_the_evidence() {
        let outside = tempfile::tempdir().unwrap();
        let secret = outside.path().join("rahasia.pdf");
        fs::write(&secret, document("rahasia.pdf")).unwrap();
        let digest = digest(&fs::read(&secret).unwrap());
        let whole = secret.to_str().unwrap();
        let bench = Bench::sound();
        // From the evidence folder up to the root of the disk and down again.
        let up = format!("{}{whole}", "../".repeat(40).trim_end_matches('/'));
        symlink(&secret, bench.path().join("evidence/tautan.pdf")).unwrap();
        symlink(outside.path(), bench.path().join("evidence/naik")).unwrap();
        fs::copy(&secret, bench.path().join("rahasia.pdf")).unwrap();
        let outer = [
            whole.to_owned(),
            up.clone(),
            up.replace('/', "\\"),
            format!("sub/../{up}"),
            format!("file://{whole}"),
            "../rahasia.pdf".to_owned(),
            "..\\rahasia.pdf".to_owned(),
            "~/rahasia.pdf".to_owned(),
            "C:\\rahasia.pdf".to_owned(),
            "\\\\server\\berbagi\\rahasia.pdf".to_owned(),
            "tautan.pdf".to_owned(),
            "naik/rahasia.pdf".to_owned(),
            "naik/../naik/rahasia.pdf".to_owned(),
        ];
        let list: String = outer
            .iter()
            .map(|path| format!("      - {{ berkas: '{path}', tanggal: 2026-01-15 }}\n"))
            .collect();
        let entity = format!(
            "<!DOCTYPE d [<!ENTITY e SYSTEM \"file://{whole}\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>"
        );
        bench
            .edit(
                "evidence/bukti.yaml",
                "      - berkas: profil.pdf\n",
                &format!("{list}      - berkas: profil.pdf\n"),
            )
            .write(
                "evidence/entitas.docx",
                stored_zip(&[("word/document.xml", entity)]),
            );
        let said = all_that_is_said(&bench);
        assert!(!holds(&said, &digest), "somebody opened {whole}");
        assert!(!holds(&said, "Dokumen contoh rahasia.pdf"));
        let found = findings_of(&bench.report(), "KIP209");
        for path in &outer {
            let named = found.iter().any(|one| {
                one["indicator"] == "A.2"
                    && one["message"]
                        .as_str()
                        .unwrap()
                        .contains(path.trim_start_matches("naik/../"))
            });
            assert!(named, "{path}\n{found:#?}");
        }
        // Among the evidence the same document is read.
        fs::copy(&secret, bench.path().join("evidence/dalam.pdf")).unwrap();
        bench.edit("evidence/bukti.yaml", "'../rahasia.pdf'", "'dalam.pdf'");
        assert!(holds(&all_that_is_said(&bench), &digest));
    }

    /// What every command says of a workspace, and how often it went on.
    fn asked(bench: &Bench) -> (String, usize) {
        let (mut said, mut went_on) = (String::new(), 0);
        for arguments in [
            &["check"][..],
            &["check", "--format", "json"],
            &["score"],
            &["explain", "A.2"],
            &["report", "-o", "hasil.md"],
            &["lock"],
            &["lock", "--sha256sum"],
        ] {
            let ran = bench.kip(arguments);
            went_on += usize::from(ran.code < 2);
            said += &(ran.stdout + &ran.stderr);
        }
        (said, went_on)
    }

    /// `file` of the workspace, moved out of it, and a link to it left there.
    fn lead_out(bench: &Bench, outside: &Path, file: &str) {
        let (inner, outer) = (bench.path().join(file), outside.join("luar"));
        fs::rename(&inner, &outer).unwrap();
        symlink(&outer, &inner).unwrap();
    }

    #[test]
    fn a_linked_file_of_the_workspace_or_a_folder_that_leads_out_is_refused() {
        for file in [
            "kip.toml",
            "instrument/uji.toml",
            "evidence/bukti.yaml",
            "evidence/kip.lock",
            "instrument",
            "evidence",
        ] {
            // All is well but for the link; and where it leads to something else, that is not shown.
            for secret in [false, true] {
                let bench = Bench::sound();
                let outside = tempfile::tempdir().unwrap();
                bench.write("kip.toml", "bahasa = \"id\"\n");
                assert_eq!(asked(&bench).1, 7);
                bench.remove("hasil.md");
                if secret && bench.path().join(file).is_file() {
                    bench.write(file, SECRET);
                }
                lead_out(&bench, outside.path(), file);
                let before = everything(outside.path());
                let (said, went_on) = asked(&bench);
                assert_eq!(went_on, 0, "{file}: {said}");
                assert!(said.contains(file) && !said.contains(SECRET), "{said}");
                assert_eq!(everything(outside.path()), before, "{file}");
                assert!(!bench.path().join("hasil.md").exists());
            }
        }
    }

    #[test]
    fn no_setting_names_a_folder_outside_the_workspace() {
        let bench = Bench::sound();
        let outside = tempfile::tempdir().unwrap();
        for folder in ["evidence", "instrument"] {
            let from = bench.path().join(folder);
            fs::create_dir(outside.path().join(folder)).unwrap();
            for entry in fs::read_dir(from).unwrap() {
                let entry = entry.unwrap();
                let to = outside.path().join(folder).join(entry.file_name());
                fs::copy(entry.path(), to).unwrap();
            }
        }
        symlink(outside.path(), bench.path().join("luar")).unwrap();
        fs::create_dir(bench.path().join("dalam")).unwrap();
        bench.rename("evidence", "dalam/bukti");
        let before = everything(outside.path());
        let name = outside.path().file_name().unwrap().to_str().unwrap();
        for (key, folder) in [("bukti", "evidence"), ("instrumen", "instrument")] {
            for written in [
                format!("../{name}/{folder}"),
                format!("luar/{folder}"),
                format!("dalam/../../{name}/{folder}"),
                outside.path().join(folder).to_str().unwrap().to_owned(),
                format!("C:/{folder}"),
            ] {
                let other = if key == "bukti" {
                    ""
                } else {
                    "bukti = \"dalam/bukti\"\n"
                };
                bench.write("kip.toml", format!("[jalur]\n{other}{key} = '{written}'\n"));
                let (said, went_on) = asked(&bench);
                assert_eq!(went_on, 0, "{written}: {said}");
            }
        }
        assert_eq!(everything(outside.path()), before);
        bench.write("kip.toml", "[jalur]\nbukti = 'dalam/bukti'\n");
        assert_eq!(asked(&bench).1, 7, "a folder of the workspace's own");
    }

    #[test]
    fn nothing_is_written_behind_a_link_that_leads_out() {
        let bench = Bench::sound();
        let outside = tempfile::tempdir().unwrap();
        fs::write(outside.path().join("x.md"), "lama").unwrap();
        symlink(outside.path(), bench.path().join("hasil")).unwrap();
        symlink(outside.path().join("x.md"), bench.path().join("x.md")).unwrap();
        fs::create_dir(bench.path().join("sub")).unwrap();
        symlink("..", bench.path().join("sub/naik")).unwrap();
        let before = everything(outside.path());
        for target in ["hasil/x.md", "hasil/y.md", "sub/naik/hasil/y.md"] {
            for command in [&["report", "-o", target], &["check", "--report", target]] {
                assert_eq!(bench.kip(command).code, 2, "{command:?}");
            }
        }
        // A link in the place of the report itself is replaced, never followed.
        assert_eq!(bench.kip(&["report", "-o", "x.md"]).code, 0);
        assert!(bench.path().join("x.md").metadata().unwrap().len() > 100);
        assert_eq!(bench.kip(&["report", "-o", "sub/naik/y.md"]).code, 0);
        let fresh = tempfile::tempdir().unwrap();
        for name in ["evidence", "instrument", "kip.toml"] {
            let link = fresh.path().join(name);
            symlink(outside.path().join(name), &link).unwrap();
            let ran = crate::bench::kip_in(fresh.path(), &["init"]);
            assert_eq!(ran.code, 2, "{name}");
            fs::remove_file(link).unwrap();
        }
        assert_eq!(everything(outside.path()), before);
        // Whoever names a place outside on the command line means it.
        let named = outside.path().join("z.md");
        let ran = bench.kip(&["report", "-o", named.to_str().unwrap()]);
        assert_eq!(ran.code, 0, "{ran:?}");
        assert!(named.exists());
    }
}
