//! Scalar products of 16-bit integers, with one vector instruction for every eight of them.

pub(super) use platform::{Shorts, dot, dots, shorts};

/// For WebAssembly, whose compiler does not find the instruction by itself.
#[cfg(target_arch = "wasm32")]
mod platform {
    use core::arch::wasm32::{i16x8, i32x4_add, i32x4_dot_i16x8, i32x4_extract_lane, i32x4_splat, v128};

    pub(crate) type Shorts = v128;

    pub(crate) fn shorts([a, b, c, d, e, f, g, h]: [i16; 8]) -> Shorts {
        i16x8(a, b, c, d, e, f, g, h)
    }

    pub(crate) fn dot(a: &[Shorts], b: &[Shorts]) -> i32 {
        total(a.iter().zip(b).fold(i32x4_splat(0), |sums, (a, b)| i32x4_add(sums, i32x4_dot_i16x8(*a, *b))))
    }

    pub(crate) fn dots(vector: &[Shorts], columns: [&[Shorts]; 4]) -> [i32; 4] {
        let [a, b, c, d] = columns;
        let mut sums = [i32x4_splat(0); 4];
        for ((((it, a), b), c), d) in vector.iter().zip(a).zip(b).zip(c).zip(d) {
            for (sum, column) in sums.iter_mut().zip([a, b, c, d]) {
                *sum = i32x4_add(*sum, i32x4_dot_i16x8(*it, *column));
            }
        }
        sums.map(total)
    }

    fn total(sums: v128) -> i32 {
        i32x4_extract_lane::<0>(sums)
            + i32x4_extract_lane::<1>(sums)
            + i32x4_extract_lane::<2>(sums)
            + i32x4_extract_lane::<3>(sums)
    }
}

/// For other processors: plain arithmetic that the compiler turns into that instruction.
#[cfg(not(target_arch = "wasm32"))]
mod platform {
    pub(crate) type Shorts = [i16; 8];

    pub(crate) fn shorts(numbers: [i16; 8]) -> Shorts {
        numbers
    }

    pub(crate) fn dot(a: &[Shorts], b: &[Shorts]) -> i32 {
        a.as_flattened().iter().zip(b.as_flattened()).map(|(a, b)| i32::from(*a) * i32::from(*b)).sum()
    }

    pub(crate) fn dots(vector: &[Shorts], columns: [&[Shorts]; 4]) -> [i32; 4] {
        columns.map(|column| dot(vector, column))
    }
}
