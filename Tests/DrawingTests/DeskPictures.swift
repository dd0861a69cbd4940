/// The desk as it is meant to look.
enum DeskPictures {
    static let phoneAndOffice = """
        120x24
        """
}
