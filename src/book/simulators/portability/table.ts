import { differences, packings, type Portability, type Table } from './model.ts';

/**
 * The truth table: six differences, three packings, two servers.
 *
 * The application is a small web shop written in Python, made on an Arm laptop and started on x86
 * Linux servers. Messages are what its tools print: Python, the Linux loader, Docker, PostgreSQL.
 * With `files`, libraries come from the machine; with an image they travel along.
 */
export const table: Table = {
  'operating-system': {
    label: 'Operating system',
    laptop: 'Linux',
    differs: { test: 'Windows Server', production: 'Windows Server' },
    cells: {
      files: {
        runs: false,
        reason:
          'The program needs parts of Linux that Windows doesn’t have. Copying the files doesn’t bring those parts along.',
        source: 'python-fcntl',
        messages: {
          test: `  File "C:\\shop\\lib\\gunicorn\\util.py", line 8, in <module>
    import fcntl
ModuleNotFoundError: No module named 'fcntl'`,
          production: `  File "C:\\shop\\lib\\gunicorn\\util.py", line 8, in <module>
    import fcntl
ModuleNotFoundError: No module named 'fcntl'`,
        },
      },
      image: {
        runs: false,
        reason:
          'The image holds the files of a Linux system but no kernel. A Linux image needs a host with a Linux kernel.',
        source: 'docker-platforms',
        messages: {
          test: `docker: image operating system "linux" cannot be used on this platform.`,
          production: `docker: image operating system "linux" cannot be used on this platform.`,
        },
      },
      both: {
        runs: false,
        reason:
          'Both images are for Linux. Windows needs a third image that is built for the same Windows Server version as the host.',
        source: 'fargate-platform',
        messages: {
          test: `docker: no matching manifest for windows/amd64 in the manifest list entries.`,
          production: `docker: no matching manifest for windows/amd64 in the manifest list entries.`,
        },
      },
    },
  },
  architecture: {
    label: 'Processor type',
    laptop: 'Arm',
    differs: { test: 'x86', production: 'x86' },
    cells: {
      files: {
        runs: false,
        reason:
          'The Python code itself would run. The compiled helper program holds instructions for Arm, and an x86 processor can’t execute them.',
        source: 'docker-platforms',
        messages: {
          test: `$ ./resize-pictures
bash: ./resize-pictures: cannot execute binary file: Exec format error`,
          production: `$ ./resize-pictures
bash: ./resize-pictures: cannot execute binary file: Exec format error`,
        },
      },
      image: {
        runs: false,
        reason:
          'Everything in the image was built for Arm, including Python. The image has to match the processor type of the host.',
        source: 'fargate-tasks',
        messages: {
          test: `WARNING: The requested image's platform (linux/arm64) does not match
the detected host platform (linux/amd64)
exec /usr/local/bin/python: exec format error`,
          production: `exec /usr/local/bin/python: exec format error`,
        },
      },
      both: {
        runs: true,
        reason:
          'The image name stands for two images, one for each processor type. Each server downloads the one that matches.',
        source: 'oci-image',
        messages: { test: null, production: null },
      },
    },
  },
  library: {
    label: 'Library',
    laptop: 'the version it was made with',
    differs: { test: 'a newer version', production: 'not installed' },
    cells: {
      files: {
        runs: false,
        reason:
          'The program uses whatever is installed on the server, which is another version or no version at all.',
        source: 'docker-container',
        messages: {
          test: `  File "/usr/lib/python3/dist-packages/flask/app.py", line 28
    from werkzeug.urls import url_quote
ImportError: cannot import name 'url_quote' from 'werkzeug.urls'`,
          production: `  File "/srv/shop/app.py", line 1, in <module>
    from flask import Flask
ModuleNotFoundError: No module named 'flask'`,
        },
      },
      image: {
        runs: true,
        reason:
          'The image contains the library in the version that you tested. What is installed on the server doesn’t matter.',
        source: 'docker-container',
        messages: { test: null, production: null },
      },
      both: {
        runs: true,
        reason: 'Both images contain the library, each built for its processor type.',
        source: 'docker-container',
        messages: { test: null, production: null },
      },
    },
  },
  variable: {
    label: 'Environment variable',
    laptop: 'set in the shell',
    differs: { test: 'points to nowhere', production: 'not set' },
    cells: {
      files: {
        runs: false,
        reason:
          'An environment variable belongs to the server or the shell. It isn’t part of the files that you copy.',
        source: 'twelve-factor-config',
        messages: {
          test: `psycopg.OperationalError: [Errno -2] Name or service not known`,
          production: `  File "/srv/shop/app.py", line 9, in <module>
    url = os.environ["DATABASE_URL"]
KeyError: 'DATABASE_URL'`,
        },
      },
      image: {
        runs: false,
        reason:
          'An image can contain a default value. Whoever starts the container has to set the value for this server. In Amazon ECS, you set it in the task definition.',
        source: 'dockerfile',
        messages: {
          test: `psycopg.OperationalError: [Errno -2] Name or service not known`,
          production: `  File "/app/app.py", line 9, in <module>
    url = os.environ["DATABASE_URL"]
KeyError: 'DATABASE_URL'`,
        },
      },
      both: {
        runs: false,
        reason:
          'A second processor type changes nothing. The value still has to come from outside the image.',
        source: 'dockerfile',
        messages: {
          test: `psycopg.OperationalError: [Errno -2] Name or service not known`,
          production: `  File "/app/app.py", line 9, in <module>
    url = os.environ["DATABASE_URL"]
KeyError: 'DATABASE_URL'`,
        },
      },
    },
  },
  secret: {
    label: 'Secret',
    laptop: 'the password, in a private file',
    differs: { test: 'an old password', production: 'no password' },
    cells: {
      files: {
        runs: false,
        reason: 'The private file stays on the laptop, and that is where it belongs.',
        source: 'twelve-factor-config',
        messages: {
          test: `psycopg.OperationalError: connection failed:
FATAL:  password authentication failed for user "shop"`,
          production: `psycopg.OperationalError: connection failed:
fe_sendauth: no password supplied`,
        },
      },
      image: {
        runs: false,
        reason:
          'A password doesn’t belong in an image, because everyone who can pull the image can read it. Pass the password to the container when it starts, for example from AWS Secrets Manager.',
        source: 'docker-secrets',
        messages: {
          test: `psycopg.OperationalError: connection failed:
FATAL:  password authentication failed for user "shop"`,
          production: `psycopg.OperationalError: connection failed:
fe_sendauth: no password supplied`,
        },
      },
      both: {
        runs: false,
        reason: 'The same rule applies to both images. Don’t put a password in an image.',
        source: 'docker-secrets',
        messages: {
          test: `psycopg.OperationalError: connection failed:
FATAL:  password authentication failed for user "shop"`,
          production: `psycopg.OperationalError: connection failed:
fe_sendauth: no password supplied`,
        },
      },
    },
  },
  kernel: {
    label: 'Kernel',
    laptop: 'Linux, recent',
    differs: { test: 'Linux, years older', production: 'Linux, a feature switched off' },
    cells: {
      files: {
        runs: false,
        reason: 'The program calls a kernel function that the kernel of this server doesn’t offer.',
        source: 'docker-container',
        messages: {
          test: `OSError: [Errno 38] Function not implemented`,
          production: `PermissionError: [Errno 1] Operation not permitted`,
        },
      },
      image: {
        runs: false,
        reason:
          'An image has no kernel. The container uses the kernel of its host with its version and settings. On AWS Fargate, you can’t change that kernel.',
        source: 'fargate-tasks',
        messages: {
          test: `OSError: [Errno 38] Function not implemented`,
          production: `PermissionError: [Errno 1] Operation not permitted`,
        },
      },
      both: {
        runs: false,
        reason:
          'Neither of the two images contains a kernel, so the container still uses the kernel of its host.',
        source: 'fargate-tasks',
        messages: {
          test: `OSError: [Errno 38] Function not implemented`,
          production: `PermissionError: [Errno 1] Operation not permitted`,
        },
      },
    },
  },
};

/** Where the simulator begins: three things differ, and the files are simply copied. */
export const initial: Portability = {
  packing: 'files',
  differs: { test: ['library'], production: ['architecture', 'library'] },
};

/** Ids of all sources that the table names, each once. */
export function sourceIds(): string[] {
  const cells = differences.flatMap((one) => packings.map((packing) => table[one].cells[packing]));
  return [...new Set(cells.map(({ source }) => source))];
}
