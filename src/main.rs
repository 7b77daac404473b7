fn main() {
    if let Err(error) = kengesh::app::run(kengesh::app::Start::default()) {
        eprintln!("{error}");
        std::process::exit(1);
    }
}
