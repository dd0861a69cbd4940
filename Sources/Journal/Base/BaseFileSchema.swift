/// The tables of a base file: people by founding order, rosters by place, and the index that search reads.
enum BaseFileSchema {
    /// "tuib" in ASCII, in the file's header.
    static let applicationID: Int32 = 0x7475_6962
    /// Counts the changes of the tables; a file with a higher number is refused.
    static let version: Int32 = 2
    /// The first version that tells of the open platform.
    static let platformVersion: Int32 = 2
    /// Large pages, so that a search reads few of them.
    static let pageSize = 32_768

    static let tables = """
        CREATE TABLE base (
            fingerprint TEXT NOT NULL,
            scenario TEXT NOT NULL,
            clock INTEGER NOT NULL,
            accounts INTEGER NOT NULL,
            platform TEXT NOT NULL
        ) STRICT;
        CREATE TABLE accounts (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL,
            name TEXT NOT NULL,
            pinyin TEXT,
            mobile TEXT,
            kind TEXT NOT NULL,
            managedBy TEXT,
            main TEXT,
            current TEXT
        ) STRICT;
        CREATE TABLE enterprises (
            id TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            pinyin TEXT,
            industry TEXT,
            verified INTEGER NOT NULL,
            exitPolicy TEXT NOT NULL,
            corpID TEXT NOT NULL,
            departments INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE departments (
            enterprise TEXT NOT NULL REFERENCES enterprises (id),
            id TEXT NOT NULL,
            place INTEGER NOT NULL,
            parent TEXT,
            name TEXT NOT NULL,
            number INTEGER,
            members INTEGER NOT NULL,
            PRIMARY KEY (enterprise, id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE rosters (
            number INTEGER PRIMARY KEY,
            enterprise TEXT NOT NULL REFERENCES enterprises (id),
            department TEXT,
            count INTEGER NOT NULL,
            UNIQUE (enterprise, department)
        ) STRICT;
        CREATE TABLE places (
            roster INTEGER NOT NULL REFERENCES rosters (number),
            place INTEGER NOT NULL,
            account INTEGER NOT NULL REFERENCES accounts (number),
            PRIMARY KEY (roster, place)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE memberships (
            account INTEGER NOT NULL REFERENCES accounts (number),
            enterprise TEXT NOT NULL REFERENCES enterprises (id),
            role TEXT NOT NULL,
            department TEXT,
            title TEXT,
            joined INTEGER NOT NULL,
            place INTEGER NOT NULL,
            departmentPlace INTEGER,
            PRIMARY KEY (account, enterprise)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE names (
            number INTEGER PRIMARY KEY,
            roster INTEGER NOT NULL REFERENCES rosters (number),
            stretch INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            longestLine INTEGER NOT NULL,
            text BLOB NOT NULL,
            UNIQUE (roster, stretch, kind)
        ) STRICT;
        """

    /// Built when all rows stand, which is faster.
    static let indexes = """
        CREATE UNIQUE INDEX accountsByID ON accounts (id);
        CREATE INDEX departmentsByParent ON departments (enterprise, parent, place);
        """
}
